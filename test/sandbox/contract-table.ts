import { sizedOwner } from '../../src/graph/photo-paths.js';
import { graphVersions } from '../../src/sandbox/graph/graph-call.js';
import type { GraphVersion } from '../../src/sandbox/graph/graph-call.js';
import { eras } from '../../src/sandbox/settings.js';
import type { Era } from '../../src/sandbox/settings.js';
import { ownerOfPath } from '../graph/owner-of-path.js';
import type { Answer } from './contract-answers.js';
import { contractCases, photoReads } from './contract-cases.js';
import type { ContractCase, PhotoReadName } from './contract-cases.js';
import { ownerForms } from './contract-owners.js';
import type { OwnerForm } from './contract-owners.js';
import { everyPermission, permissionFamilies } from './contract-permissions.js';
import { markdownTable } from './markdown-table.js';

const words = { metadata: 'metadata', list: 'list of sizes', original: 'the bytes', sized: 'JPEG' } as const;

function told(answer: Answer): string {
  return answer.kind === 'refusal' ? `${answer.status} \`${answer.code}\`` : `200 ${words[answer.kind]}`;
}

/** Every different answer once; nothing where there is no such case. */
function distinct(cases: readonly ContractCase[]): string {
  return [...new Set(cases.map(({ answer }) => told(answer)))].join(', ');
}

const isAnswered = ({ answer }: ContractCase) => answer.kind !== 'refusal';

/** Where the answers of one path come from. */
function markOf({ sizes, mark }: OwnerForm, read: PhotoReadName): string {
  if (!read.startsWith('photos')) return mark;
  if (sizes !== 'there') return sizes === 'unsupported' ? 'O' : 'S: not in the schema';
  if (mark.startsWith('schema')) return mark;
  return read === 'photos' ? 'D; S for the items' : 'D; S for the crop';
}

const clientReads: Readonly<Record<PhotoReadName, string>> = {
  photo: '`metadata`',
  'photo/$value': '`original`',
  photos: '`sizes`',
  'photos/{size}': '',
  'photos/{size}/$value': '`sized`',
};

/** The read of Portrait's own client that goes there, and what it makes of sizes that are not there. */
function clientRead({ sizes, owners }: OwnerForm, read: PhotoReadName): string {
  const owner = ownerOfPath(owners[0]?.path ?? '');
  if (!owner) return '';
  if (!read.startsWith('photos') || sizes === 'there') return clientReads[read];
  return sizedOwner(owner) ? 'those of the group' : 'none, unasked';
}

/** Reads that a row is about: each by itself, but all sizes together where there are none. */
const rowsOf = ({ sizes }: OwnerForm): readonly (readonly PhotoReadName[])[] =>
  sizes === 'there' ? photoReads.map((read) => [read]) : [['photo'], ['photo/$value'], photoReads.slice(2)];

/** One row: what is answered for a photo on each version, without a photo, and where nobody is. */
function pathRow(form: OwnerForm, reads: readonly PhotoReadName[]): string[] {
  const [read = 'photo'] = reads;
  const cases = contractCases.filter((one) => one.form === form && reads.includes(one.read));
  const today = cases.filter(({ era }) => era === 'current');
  const ofPhoto = (version: GraphVersion) => {
    const all = today.filter((one) => one.version === version && one.owner.photo === 'normal');
    return distinct(all.some(isAnswered) ? all.filter(isAnswered) : all);
  };
  return [
    `\`/${form.template}/${read}\`${reads.length > 1 ? ' and below' : ''}`,
    ...graphVersions.map(ofPhoto),
    clientRead(form, read),
    distinct(today.filter(({ owner }) => owner.photo === 'none')),
    distinct(today.filter(({ owner }) => owner.photo === undefined)),
    markOf(form, read),
    String(cases.length),
  ];
}

function eraRow(era: Era): string[] {
  const cases = contractCases.filter((one) => one.era === era && one.form.template === 'me' && one.version === 'v1.0');
  const found = (photo: string, read: PhotoReadName) =>
    cases.filter((one) => one.owner.photo === photo && one.read === read);
  const id = (read: PhotoReadName) => {
    const [answer] = found('normal', read).map((one) => one.answer);
    return answer?.kind === 'metadata' ? `\`${String(new Map(answer.body).get('id'))}\`` : '';
  };
  const without = (read: PhotoReadName) => {
    const [answer] = found('none', read).map((one) => one.answer);
    if (answer?.kind === 'metadata') return '200, one pixel: `image/gif`, id `1x1`, etag `""`';
    return answer ? told(answer) : '';
  };
  return [`\`${era}\``, without('photo'), without('photo/$value'), id('photo'), id('photos/{size}')];
}

const names = (permissions: readonly string[]) => (permissions.length > 0 ? permissions.join(', ') : 'none');

/** Everything in docs/sandbox.md that follows from the tables of cases. */
export function contractTable(): string {
  const paths = ownerForms.flatMap((form) => rowsOf(form).map((reads) => pathRow(form, reads)));
  const permissions = permissionFamilies.map(({ what, method = 'GET', delegated, application, refusal }) => [
    what,
    method,
    names(delegated),
    application ? names(application) : '400: an application has no `me`',
    `\`${refusal}\``,
  ]);
  const tries = permissionFamilies.length * everyPermission.length * 2;
  return [
    `${contractCases.length} photo cases (${ownerForms.length} ways to address an owner, ${photoReads.length} reads, ${graphVersions.length} versions, ${eras.length} eras, every kind of photo) and ${tries} permission cases (${permissionFamilies.length} families, ${everyPermission.length} permissions, user and application) are asked over HTTP by the tests.`,
    markdownTable(
      ['`GET`', ...graphVersions, 'Portrait’s client', 'without a photo', 'nobody there', 'mark', 'cases'],
      paths,
    ),
    'The eras, where they differ:',
    markdownTable(['era', 'no photo: metadata', 'no photo: bytes', 'id', 'id of a size'], eras.map(eraRow)),
    'One of these permissions is enough; any other is answered with 403 and the code:',
    markdownTable(['', 'method', 'a user', 'an application', 'code'], permissions),
  ].join('\n\n');
}
