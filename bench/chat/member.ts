import { tenantId } from '../one-photo.js';

/** Whoever asks, and the only one there: as Teams' roster tells of somebody. */
export const member = {
  id: '29:somebody',
  name: 'Ann Example',
  objectId: '22222222-3333-4444-8555-666666666666',
  userPrincipalName: 'ann@example.com',
  tenantId,
  userRole: 'user',
} as const;
