import { buildTenant } from '../../src/sandbox/tenant/build-tenant.js';
import type { PhotoCase } from '../../src/sandbox/tenant/photo-cases.js';
import type { PhotoKey, User } from '../../src/sandbox/tenant/tenant.js';

/** One owner at one address. */
export interface OwnerCase {
  /** After the version, ready to be sent. */
  readonly path: string;
  /** The owner in `@odata.context`. */
  readonly context: string;
  /** Who asks: `app` for an application, else the id of a user. */
  readonly viewer: string;
  /** Undefined where nobody is there. */
  readonly photo: PhotoCase | undefined;
  readonly photoKey: PhotoKey | undefined;
  /** The last id in the path. */
  readonly id: string;
}

/** One way to address owners. */
export interface OwnerForm {
  readonly template: string;
  /** Whether `/photos` is there, unknown to Graph, or known and refused. */
  readonly sizes: 'there' | 'unknown' | 'unsupported';
  /** Who says that nobody is there: the photo service, Teams or the mailbox. */
  readonly missing: 'photo' | 'team' | 'item';
  /** Where the answers come from: documented, observed, decided by the sandbox. */
  readonly mark: string;
  readonly owners: readonly OwnerCase[];
}

const tenant = buildTenant();
const missingGuid = '00000000-1111-2222-3333-444444444444';

/** One member for each photo case. */
const models = [
  ...new Map(
    [...tenant.users].reverse().flatMap((user) => (user.userType === 'Member' ? [[user.photo, user]] : [])),
  ).values(),
];
const usual = models.filter(({ photo }) => photo === 'normal' || photo === 'none');
const amelia = tenant.playground.currentUser;
const encoded = encodeURIComponent;

const owner = (
  path: string,
  context: string,
  viewer: string,
  { id, photo, photoKey }: { id: string; photo?: PhotoCase; photoKey?: PhotoKey },
): OwnerCase => ({ path, context, viewer, id, photo, photoKey });

const me = (user: User) => owner('me', `users('${user.id}')`, user.id, user);
const byId = (user: { id: string }) => owner(`users/${user.id}`, `users('${user.id}')`, 'app', user);
const byName = (user: User) => {
  const name = encoded(user.userPrincipalName);
  return owner(`users/${name}`, `users('${name}')`, 'app', user);
};
const group = (one: { id: string }) => owner(`groups/${one.id}`, `groups('${one.id}')`, 'app', one);
const team = (one: { id: string }) => owner(`teams/${one.id}`, `teams('${one.id}')`, 'app', one);
const teamOfGroup = (one: { id: string }) => owner(`groups/${one.id}/team`, `groups('${one.id}')/team`, 'app', one);

/** The teams that Amelia is in, and one that is missing. */
const joined = [...tenant.teams.filter(({ members }) => members.includes(amelia.id)), { id: missingGuid }];
const withoutPhoto = tenant.teams.find(({ photo }) => photo === 'none');
const memberWithout = tenant.users.find(({ id }) => withoutPhoto?.members.includes(id)) ?? amelia;
const joinedBy = (prefix: 'me' | 'users', viewer: string, user: User, one: { id: string }) =>
  owner(
    `${prefix === 'me' ? 'me' : `users/${user.id}`}/joinedTeams/${one.id}`,
    `users('${user.id}')/joinedTeams('${one.id}')`,
    viewer,
    one,
  );

const contacts = tenant.contacts.filter(({ userId }) => userId === amelia.id);
const inFolder = contacts.filter(({ folderId }) => folderId !== null);
const folder = inFolder[0]?.folderId ?? '';
const missingContact = { id: 'AAMkADmissing' };
const contactOf = (prefix: 'me' | 'users', within: string | null, one: { id: string }) => {
  const middle = within === null ? '' : `/contactFolders/${within}`;
  const context = within === null ? '' : `/contactFolders('${within}')`;
  return owner(
    `${prefix === 'me' ? 'me' : `users/${amelia.id}`}${middle}/contacts/${one.id}`,
    `users('${amelia.id}')${context}/contacts('${one.id}')`,
    prefix === 'me' ? amelia.id : 'app',
    one,
  );
};

const people = { sizes: 'there', missing: 'photo' } as const;
const teamForm = { sizes: 'unknown', missing: 'team' } as const;
const contactForm = { sizes: 'unsupported', missing: 'item' } as const;

/** Every way to address the owner of a photo, with owners of every kind of photo. */
export const ownerForms: readonly OwnerForm[] = [
  { template: 'me', ...people, mark: 'O', owners: models.map(me) },
  { template: 'users/{id}', ...people, mark: 'O', owners: [...models, { id: missingGuid }].map(byId) },
  { template: 'users/{UPN}', ...people, mark: 'O', owners: models.map(byName) },
  {
    template: 'groups/{id}',
    ...people,
    mark: 'D; S for the code',
    owners: [...tenant.groups, ...tenant.teams, { id: missingGuid }].map(group),
  },
  {
    template: 'teams/{id}',
    ...teamForm,
    mark: 'D; S without photo',
    owners: [...tenant.teams, { id: missingGuid }].map(team),
  },
  {
    template: 'groups/{id}/team',
    ...teamForm,
    mark: 'schema; S',
    owners: [...tenant.teams, { id: missingGuid }, { id: tenant.groups[0]?.id ?? '' }].map(teamOfGroup),
  },
  {
    template: 'me/joinedTeams/{id}',
    ...teamForm,
    mark: 'schema; S',
    owners: [
      ...joined.map((one) => joinedBy('me', amelia.id, amelia, one)),
      ...(withoutPhoto ? [joinedBy('me', memberWithout.id, memberWithout, withoutPhoto)] : []),
    ],
  },
  {
    template: 'users/{id}/joinedTeams/{id}',
    ...teamForm,
    mark: 'schema; S',
    owners: [
      ...joined.map((one) => joinedBy('users', 'app', amelia, one)),
      ...(withoutPhoto ? [joinedBy('users', 'app', memberWithout, withoutPhoto)] : []),
    ],
  },
  {
    template: 'me/contacts/{id}',
    ...contactForm,
    mark: 'D; S without photo',
    owners: [...contacts, missingContact].map((one) => contactOf('me', null, one)),
  },
  {
    template: 'users/{id}/contacts/{id}',
    ...contactForm,
    mark: 'D; S without photo',
    owners: [...contacts, missingContact].map((one) => contactOf('users', null, one)),
  },
  {
    template: 'me/contactFolders/{id}/contacts/{id}',
    ...contactForm,
    mark: 'D; S without photo',
    owners: [...inFolder, missingContact].map((one) => contactOf('me', folder, one)),
  },
  {
    template: 'users/{id}/contactFolders/{id}/contacts/{id}',
    ...contactForm,
    mark: 'D; S without photo',
    owners: [...inFolder, missingContact].map((one) => contactOf('users', folder, one)),
  },
  {
    template: 'drive/root/createdByUser',
    ...people,
    mark: 'schema; S',
    owners: usual.map((user) => ({
      ...me(user),
      path: 'drive/root/createdByUser',
      context: 'drive/root/createdByUser',
    })),
  },
];
