import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RosterEntry } from '../house/fake-connector.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf } from '../house/people.js';
import { photoInCard } from '../house/photo-in-card.js';
import { cardOf, TeamsClient, wordsOf, type Card } from '../house/teams-client.js';

let house: House;
let asker: RosterEntry;
let colleague: RosterEntry;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  const people = peopleOf(house);
  asker = people.asker;
  colleague = people.withPhoto('normal');
});

afterAll(() => house.stop());

beforeEach(async () => {
  teams = await TeamsClient.join(house, 'personal', asker, [colleague]);
});

afterEach(() => teams.connector.stop());

describe('an answer is in the language of whoever asked', () => {
  it.each([
    ['en-GB', 'I did not understand that'],
    ['de-AT', 'Das habe ich nicht verstanden'],
    ['fr-CA', 'Je n’ai pas compris'],
    ['es-MX', 'No he entendido eso'],
    ['pt-BR', 'Não entendi'],
    ['pt-PT', 'Não entendi'],
    ['ja-JP', '理解できませんでした'],
    ['ja', '理解できませんでした'],
    ['DE_de', 'Das habe ich nicht verstanden'],
  ])('%s', async (locale, words) => {
    expect(wordsOf(cardOf(await teams.send({ text: 'xyzzy plugh', locale })))).toContain(words);
  });

  it.each(['ar-SA', 'constructor', '', undefined, null])(
    'and in English where that is not spoken: %s',
    async (locale) => {
      const answer = await teams.send({ text: 'xyzzy plugh', locale });
      expect(wordsOf(cardOf(answer))).toContain('I did not understand that');
      expect(answer.summary).toBe('I did not understand that');
    },
  );

  it.each([
    ['de-DE', (name: string) => `Foto von ${name}, 240 × 240 Pixel`, '240 × 240 von 648 × 648, JPEG'],
    ['ja-JP', (name: string) => `${name} の写真、240 × 240 ピクセル`, '648 × 648 のうち 240 × 240、JPEG'],
  ])('with the photo, whose buttons keep to it: %s', async (locale, altText, facts) => {
    const card = cardOf(await teams.send({ text: `photo of ${colleague.userPrincipalName}`, locale }));
    expect((await photoInCard(card))?.altText).toBe(altText(colleague.name));
    expect(wordsOf(card)).toContain(facts);
    const value = {
      action: { type: 'Action.Execute', verb: 'photo.resize', data: card.actions?.[2]?.data },
      trigger: 'manual',
    };
    const pressed = await teams.post({ type: 'invoke', name: 'adaptiveCard/action', value, locale });
    const { value: again } = (await pressed.json()) as { value: Card };
    expect((await photoInCard(again))?.altText).toBe(altText(colleague.name));
  });

  it('with a failure, of a button as well', async () => {
    const nobody = await teams.send({ text: 'photo of Zebulon Nobody', locale: 'es-ES' });
    expect(wordsOf(cardOf(nobody))).toContain('Nadie en la organización tiene este nombre o esta dirección.');
    const value = { action: { type: 'Action.Execute', verb: 'photo.resize', data: {} }, trigger: 'manual' };
    const pressed = await teams.post({ type: 'invoke', name: 'adaptiveCard/action', value, locale: 'fr-FR' });
    const { value: refusal } = (await pressed.json()) as { value: { code: string; message: string } };
    expect(refusal.code).toBe('button_altered');
    expect(refusal.message).toContain('Ce bouton a été modifié');
  });
});

describe('a size above what exists', () => {
  it('is answered by the largest there is, and that is said', async () => {
    const card = cardOf(await teams.write(`photo of ${colleague.userPrincipalName} 1000`));
    expect(await photoInCard(card)).toBeDefined();
    expect(wordsOf(card)).toContain('The largest there is: 648 pixels.');
  });

  it.each(['', ' 96', ' 648'])('goes without saying where it is none: “%s”', async (size) => {
    const card = cardOf(await teams.write(`photo of ${colleague.userPrincipalName}${size}`));
    expect(wordsOf(card)).not.toContain('The largest there is');
  });
});
