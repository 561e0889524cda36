import { describe, expect, it } from '@jest/globals';
import { viewerKey, type Viewer } from '../../src/model/viewer.js';

describe('the key of a viewer', () => {
  it('keeps the app apart from every user, and each from those of another tenant', () => {
    const viewers: Viewer[] = ['t1', 't2'].flatMap((tenantId): Viewer[] => [
      { kind: 'app', tenantId },
      { kind: 'user', tenantId, userId: 'app' },
      { kind: 'user', tenantId, userId: 'ann' },
    ]);
    expect(new Set(viewers.map(viewerKey)).size).toBe(viewers.length);
    expect(viewers.map(viewerKey)).toEqual(viewers.map((viewer) => viewerKey({ ...viewer })));
  });
});
