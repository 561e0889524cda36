import type { Place, Scene } from './scene.js';
import type { Person } from './tenant.js';

/** What a frame is for; the names are those of teams-js. */
export type FrameContext = 'content' | 'settings' | 'remove' | 'task' | 'authentication';

/** The page of an app that a frame shows. */
export interface ShownPage {
  readonly frameContext: FrameContext;
  readonly entityId: string;
  readonly subEntityId: string;
}

/** Ids that last as long as the host page is open. */
export interface Session {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly appSessionId: string;
}

/** Roles as teams-js numbers them (`UserTeamRole`). */
const roles = { owner: 0, member: 1, guest: 2 } as const;

/** The context as Teams sends it: version 1, which teams-js turns into the one that apps read. */
export function contextOf(scene: Scene, page: ShownPage, session: Session): Record<string, unknown> {
  const { user, place, theme, language } = scene;
  return {
    ...page,
    locale: language,
    theme,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    sessionId: session.sessionId,
    appSessionId: session.appSessionId,
    isFullScreen: false,
    isMultiWindow: false,
    tid: session.tenantId,
    tenantSKU: 'enterprise',
    userObjectId: user.id,
    userPrincipalName: user.userPrincipalName,
    upn: user.userPrincipalName,
    loginHint: user.userPrincipalName,
    userDisplayName: user.displayName,
    userLicenseType: 'E5',
    ...placeContext(place, user, session.tenantId),
  };
}

function placeContext(place: Place, user: Person, tenantId: string): Record<string, unknown> {
  if (place.kind === 'personal') return {};
  if (place.kind === 'chat') return { chatId: place.chat.id };
  const { team, channel } = place;
  return {
    channelId: channel.id,
    channelName: channel.displayName,
    channelRelativeUrl: `/sites/${team.displayName.replaceAll(' ', '')}/Shared Documents/${channel.displayName}`,
    isTeamArchived: false,
    userTeamRole: roleOf(user, team.members),
    ...membershipContext(place, tenantId),
  };
}

/**
 * Private and shared channels hide the group of the team, since its members are not those of the channel
 * (Teams, "get context for your tab": context in private channels, in shared channels).
 */
function membershipContext({ team, channel }: Place & { kind: 'channel' }, tenantId: string): Record<string, unknown> {
  // A team goes by the thread of its General channel.
  const thread = team.channels[0]?.id;
  const host = { hostTeamGroupId: team.id, hostTeamTenantId: tenantId };
  switch (channel.membershipType) {
    case 'standard':
      return { channelType: 'Regular', groupId: team.id, teamId: thread, teamName: team.displayName };
    case 'private':
      return { channelType: 'Private', teamId: channel.id, teamName: channel.displayName, ...host };
    case 'shared':
      return { channelType: 'Shared', groupId: null, teamId: thread, teamName: team.displayName, ...host };
  }
}

function roleOf(user: Person, members: readonly string[]): number {
  if (user.isGuest) return roles.guest;
  return members[0] === user.id ? roles.owner : roles.member;
}
