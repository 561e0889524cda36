import { describe, expect, it } from '@jest/globals';
import { failureAnswer, noticeAnswer } from '../../src/bot/answer.js';
import type { AdaptiveCard } from '../../src/bot/cards/adaptive-card.js';
import { helpCard } from '../../src/bot/cards/help-card.js';
import { noticeCard } from '../../src/bot/cards/notice-card.js';
import { explainSighting } from '../../src/bot/explain-sighting.js';
import { parseCommand } from '../../src/bot/parse-command.js';
import { errorCodes, PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';
import { parseCard } from './parse-card.js';

function textsOf({ body }: AdaptiveCard): string[] {
  return body.flatMap((element) => (element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text) : []));
}

describe('an answer in words', () => {
  it('says what it is about, what is the matter, and the way forward', () => {
    const card = noticeCard({ title: 'Ann Lee', reason: 'There is no photo.', hint: 'Add one.' });
    expect(textsOf(card)).toEqual(['Ann Lee', 'There is no photo.', 'Add one.']);
    expect(card.fallbackText).toBe('Ann Lee: There is no photo. Add one.');
    expect(parseCard(card)).toEqual([]);
  });

  it('goes without a way forward where there is none', () => {
    const card = noticeCard({ title: 'Ann Lee', reason: 'There is no photo.' });
    expect(textsOf(card)).toEqual(['Ann Lee', 'There is no photo.']);
    expect(card.fallbackText).toBe('Ann Lee: There is no photo.');
  });

  it('holds no picture and no buttons, and reads no marks into a name', () => {
    const card = noticeCard({ title: '**x** ![p](https://evil.example/p.png)', reason: '[y](https://evil.example)' });
    expect(card.body.map(({ type }) => type)).toEqual(['RichTextBlock', 'RichTextBlock']);
    expect(card).not.toHaveProperty('actions');
  });

  it.each(Object.keys(errorCodes) as ErrorCode[])('tells of %s by its sentence, and keeps the private half', (code) => {
    const answer = failureAnswer(new PortraitError(code, 'private: eyJ.token'), 'Ann Lee');
    expect(textsOf(answer.card)).toEqual(['Ann Lee', errorCodes[code][1]]);
    expect(answer).toMatchObject({ summary: 'Ann Lee', outcome: code });
    expect(JSON.stringify(answer.card) + answer.summary).not.toContain('eyJ.token');
  });

  it('has a title where nobody is known yet', () => {
    expect(failureAnswer(new PortraitError('graph_busy', '')).summary).toBe('No photo this time');
    expect(noticeAnswer({ title: 'Ann', reason: 'x' }, 'nobody')).not.toHaveProperty('error');
  });
});

describe('the explanation of why nobody is shown', () => {
  const name = 'Kim Park';
  const notices = [
    explainSighting({ kind: 'nobody', name }),
    explainSighting({ kind: 'app', name }),
    explainSighting({ kind: 'notHere', name }),
    explainSighting({ kind: 'anonymous', name }),
    explainSighting({ kind: 'otherTenant', name }),
    explainSighting({ kind: 'onlyPeopleHere', name, reason: 'guest' }),
    explainSighting({ kind: 'onlyPeopleHere', name, reason: 'anonymous' }),
    explainSighting({ kind: 'onlyPeopleHere', name, reason: 'otherTenant' }),
    explainSighting({ kind: 'several', name, people: [] }),
  ];

  it('names the person, and is another for each reason', () => {
    expect(notices.filter(({ title }) => !title.includes(name))).toEqual([]);
    expect(new Set(notices.map(({ reason }) => reason)).size).toBe(notices.length);
    expect(notices.flatMap((notice) => parseCard(noticeCard(notice)))).toEqual([]);
  });

  it('lists namesakes with what tells them apart', () => {
    const person = (userPrincipalName: string) => ({ id: '1', displayName: name, userPrincipalName, mail: null });
    const { reason } = explainSighting({ kind: 'several', name, people: [person('k1@x.org'), person('k2@x.org')] });
    expect(reason).toBe('Kim Park, k1@x.org\nKim Park, k2@x.org');
  });
});

describe('the help', () => {
  it('is a card that clients read without objection, and says the same without one', () => {
    expect(parseCard(helpCard())).toEqual([]);
    expect(helpCard().fallbackText).toContain('photo of');
  });

  it('shows phrases that the bot understands', () => {
    const phrases = textsOf(helpCard()).filter((line) => /^(my )?photo|^sign out/.test(line));
    expect(phrases).toHaveLength(8);
    const mentions = [{ id: '29:x', name: 'name' }];
    const kinds = phrases.map((phrase) =>
      phrase.includes('@name')
        ? parseCommand({ text: phrase.replace('@name', '').trim(), mentions }).kind
        : parseCommand({ text: phrase, mentions: [] }).kind,
    );
    expect(kinds).toEqual(['photo', 'photo', 'photo', 'photo', 'photo', 'contact', 'thisTeam', 'signOut']);
  });
});
