import { describe, expect, it } from '@jest/globals';
import { failureAnswer, noticeAnswer, unlessFound } from '../../src/bot/answer.js';
import { invokeResponse } from '../../src/bot/invoke-response.js';
import { Speaker } from '../../src/bot/words/speaker.js';
import { errorCodes, ownConsentMessage, PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';

const say = new Speaker().in('en');
const after = (code: ErrorCode) => invokeResponse(say, failureAnswer(say, new PortraitError(code, 'private')));
const tampering: ErrorCode[] = ['button_altered', 'not_found', 'token_invalid'];

describe('the answer to a pressed button', () => {
  it('is the new card', () => {
    const answer = noticeAnswer({ title: 'Ann', reason: 'There is no photo.' }, 'photo_not_found');
    expect(invokeResponse(say, answer)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: answer.card,
    });
  });

  it('is words that pass by where the card is still of use', () => {
    const answer = unlessFound(
      noticeAnswer({ title: 'Ann', reason: 'No photo.', hint: 'Ask her.' }, 'photo_not_found'),
    );
    expect(invokeResponse(say, answer)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Ann: No photo. Ask her.',
    });
  });

  it.each((Object.keys(errorCodes) as ErrorCode[]).filter((code) => !tampering.includes(code)))(
    'is a sentence that leaves the card where %s came between',
    (code) => {
      expect(after(code)).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: errorCodes[code][1],
      });
    },
  );

  it.each(tampering)('is an error where no person can have pressed it: %s', (code) => {
    const [status, message] = errorCodes[code];
    expect(after(code)).toEqual({
      statusCode: status,
      type: 'application/vnd.microsoft.error',
      value: { code, message },
    });
  });

  it('asks for a consent in words, where the person can give it', () => {
    const error = new PortraitError('consent_required', 'private', { consent: { scopes: ['Contacts.Read'] } });
    expect(invokeResponse(say, failureAnswer(say, error))).toEqual({
      statusCode: 412,
      type: 'application/vnd.microsoft.error.preconditionFailed',
      value: { code: '412', message: ownConsentMessage },
    });
  });

  it('speaks the presser’s language', () => {
    const french = new Speaker().in('fr');
    const answer = failureAnswer(french, new PortraitError('graph_refused', 'private'));
    expect(invokeResponse(french, answer).value).toBe('Microsoft Graph a refusé cette demande.');
  });
});
