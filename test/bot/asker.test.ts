import { describe, expect, it } from '@jest/globals';
import { judgeAsker } from '../../src/bot/asker.js';
import type { RosterMember } from '../../src/bot/roster-member.js';

const own = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const other = 'ffffffff-4e5f-6071-8293-a4b5c6d7e8f9';

const member = (change: Partial<RosterMember> = {}): RosterMember => ({
  id: '29:ann',
  name: 'Ann Lee',
  entraId: 'e-ann',
  userPrincipalName: 'ann@example.com',
  mail: null,
  tenantId: own,
  role: 'user',
  ...change,
});

/** Who is judged, where, and what they turn out to be: a kind, a reason or an error's code. */
const cases: [who: string, Partial<RosterMember>, conversation: string, verdict: string][] = [
  ['a member', {}, own, 'member'],
  ['a member, in another organisation’s conversation', {}, other, 'member'],
  ['a member, in a conversation of no tenant', {}, '', 'member'],
  ['a member, whose tenant is written in capitals', { tenantId: own.toUpperCase() }, own, 'member'],
  ['a guest', { role: 'guest' }, own, 'guest'],
  ['a guest of another tenant', { role: 'guest', tenantId: other }, own, 'guest'],
  ['a guest, elsewhere', { role: 'guest' }, other, 'tenant_not_allowed'],
  ['somebody anonymous', { role: 'anonymous', entraId: undefined }, own, 'anonymous'],
  ['somebody anonymous, elsewhere', { role: 'anonymous', entraId: undefined }, other, 'tenant_not_allowed'],
  ['a user without an Entra id', { entraId: undefined }, own, 'anonymous'],
  ['a guest without an Entra id', { role: 'guest', entraId: undefined }, own, 'anonymous'],
  ['a federated user', { tenantId: other }, own, 'otherTenant'],
  ['a federated user, at home', { tenantId: other }, other, 'tenant_not_allowed'],
  ['a user of no tenant', { tenantId: '' }, '', 'tenant_not_allowed'],
];

function verdict(change: Partial<RosterMember>, conversation: string, allowed = [own]): string {
  try {
    const asker = judgeAsker(member(change), conversation, allowed);
    return asker.kind === 'member' ? 'member' : asker.reason;
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
}

describe('who asks', () => {
  it.each(cases)('is judged: %s', (_who, change, conversation, expected) => {
    expect(verdict(change, conversation)).toBe(expected);
  });

  it('is judged by every allowed tenant, and by none where none is', () => {
    expect(verdict({ tenantId: other }, own, [own, other])).toBe('member');
    expect(verdict({}, own, [])).toBe('tenant_not_allowed');
  });

  it('reads the directory of their own tenant as a member, and of the conversation’s as anyone else', () => {
    expect(judgeAsker(member(), other, [own])).toEqual({ kind: 'member', member: member(), tenantId: own });
    expect(judgeAsker(member({ tenantId: other }), own, [own])).toMatchObject({ kind: 'outsider', tenantId: own });
  });
});
