import { describe, expect, it } from '@jest/globals';
import { failureAnswer, noticeAnswer } from '../../src/bot/answer.js';
import { invokeResponse } from '../../src/bot/invoke-response.js';
import { errorCodes, PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';

const after = (code: ErrorCode) => invokeResponse(failureAnswer(new PortraitError(code, 'private')));
const tampering: ErrorCode[] = ['button_altered', 'not_found', 'token_invalid'];

describe('the answer to a pressed button', () => {
  it('is the new card', () => {
    const answer = noticeAnswer({ title: 'Ann', reason: 'There is no photo.' }, 'photo_not_found');
    expect(invokeResponse(answer)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: answer.card,
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
});
