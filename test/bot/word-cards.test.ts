import { describe, expect, it } from '@jest/globals';
import { failureAnswer, noticeAnswer } from '../../src/bot/answer.js';
import type { AdaptiveCard } from '../../src/bot/cards/adaptive-card.js';
import { helpCard, unclearCard } from '../../src/bot/cards/help-card.js';
import { noticeCard } from '../../src/bot/cards/notice-card.js';
import { explainSighting } from '../../src/bot/explain-sighting.js';
import { exampleWords } from '../../src/bot/words/example-words.js';
import { helpWords } from '../../src/bot/words/help-words.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import { languages } from '../../src/model/language.js';
import { errorCodes, PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';
import { parseCard } from './parse-card.js';

const speaker = new Speaker();
const say = speaker.in('en');

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
    const answer = failureAnswer(say, new PortraitError(code, 'private: eyJ.token'), 'Ann Lee');
    expect(textsOf(answer.card)).toEqual(['Ann Lee', errorCodes[code][1]]);
    expect(answer).toMatchObject({ summary: 'Ann Lee', outcome: code });
    expect(JSON.stringify(answer.card) + answer.summary).not.toContain('eyJ.token');
  });

  it('has a title where nobody is known yet', () => {
    expect(failureAnswer(say, new PortraitError('graph_busy', '')).summary).toBe('No photo this time');
    expect(noticeAnswer({ title: 'Ann', reason: 'x' }, 'nobody')).not.toHaveProperty('error');
  });
});

describe('the explanation of why nobody is shown', () => {
  const name = 'Kim Park';
  const notices = [
    explainSighting(say, { kind: 'nobody', name }),
    explainSighting(say, { kind: 'app', name }),
    explainSighting(say, { kind: 'notHere', name }),
    explainSighting(say, { kind: 'anonymous', name }),
    explainSighting(say, { kind: 'otherTenant', name }),
    explainSighting(say, { kind: 'onlyPeopleHere', name, reason: 'guest' }),
    explainSighting(say, { kind: 'onlyPeopleHere', name, reason: 'anonymous' }),
    explainSighting(say, { kind: 'onlyPeopleHere', name, reason: 'otherTenant' }),
    explainSighting(say, { kind: 'several', name, people: [] }),
  ];

  it('names the person, and is another for each reason', () => {
    expect(notices.filter(({ title }) => !title.includes(name))).toEqual([]);
    expect(new Set(notices.map(({ reason }) => reason)).size).toBe(notices.length);
    expect(notices.flatMap((notice) => parseCard(noticeCard(notice)))).toEqual([]);
  });

  it('lists namesakes with what tells them apart', () => {
    const person = (userPrincipalName: string) => ({ id: '1', displayName: name, userPrincipalName, mail: null });
    const { reason } = explainSighting(say, {
      kind: 'several',
      name,
      people: [person('k1@x.org'), person('k2@x.org')],
    });
    expect(reason).toBe('Kim Park, k1@x.org\nKim Park, k2@x.org');
  });
});

describe('the help', () => {
  it('is a card that clients read without objection, and says the same without one', () => {
    expect(parseCard(helpCard(say))).toEqual([]);
    expect(helpCard(say).fallbackText).toContain('photo of');
  });

  it('shows what to write, and what for', () => {
    const texts = textsOf(helpCard(say));
    expect(texts[0]).toBe('Ask me for a photo');
    expect(texts).toHaveLength(22);
    for (const phrase of ['photo of @name', 'photo of @name 96', 'my photo', 'photo of this team', 'sign out']) {
      expect(texts).toContain(phrase);
    }
  });

  it.each(languages)('of what was not understood is a short way on, in %s', (language) => {
    const spoken = speaker.in(language);
    expect(parseCard(unclearCard(spoken))).toEqual([]);
    const texts = textsOf(unclearCard(spoken));
    expect(texts[0]).toBe(spoken(helpWords.unclear));
    expect(texts).toHaveLength(8);
    expect(texts).toContain(spoken(exampleWords.help.phrase));
  });
});
