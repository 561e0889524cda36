import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { asPortraitError, errorCodes, PortraitError, type ErrorCode } from '../../src/model/portrait-error.js';

describe('an error of Portrait', () => {
  it('carries the status and the sentence of its code, and keeps its own words apart from them', () => {
    const error = new PortraitError('access_denied', 'Graph answered 403 to /users/{id}/photo');
    expect(error).toMatchObject({ status: 403, publicMessage: 'You are not allowed to see this photo.' });
    expect(error.message).toBe('Graph answered 403 to /users/{id}/photo');
  });

  it('asks for the person’s consent where that would mend it, and else for an administrator’s', () => {
    const told = new PortraitError('consent_required', '', { consent: { scopes: ['Contacts.Read'] } }).publicMessage;
    expect(told).toMatch(/^Portrait needs your consent for this\./);
    expect(new PortraitError('consent_required', '').publicMessage).toContain('administrator');
  });

  it.each(Object.keys(errorCodes) as ErrorCode[])('says %s in a whole sentence with an error status', (code) => {
    const { status, publicMessage } = new PortraitError(code, '');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(publicMessage).toMatch(/^[A-Z].+\.$/);
  });
});

describe('anything thrown, as an error of Portrait', () => {
  it('stays what it is when it is one already', () => {
    const error = new PortraitError('graph_busy', 'busy', { retryAfterMs: 2_000 });
    expect(asPortraitError(error)).toBe(error);
  });

  it('is Graph that did not answer when the time ran out', async () => {
    const signal = AbortSignal.timeout(1);
    await once(signal, 'abort');
    const error = asPortraitError(signal.reason);
    expect(error.code).toBe('graph_unavailable');
    expect(error.message).toContain('aborted due to timeout');
    expect(error.cause).toBe(signal.reason);
  });

  it.each([
    [new TypeError('x is not a function'), 'x is not a function'],
    [new DOMException('stop', 'AbortError'), 'stop'],
    ['a bare text', 'a bare text'],
    [undefined, 'undefined'],
    [null, 'null'],
    [404, '404'],
  ])('is our own fault when it is %p', (thrown, message) => {
    const error = asPortraitError(thrown);
    expect(error).toMatchObject({ code: 'internal_error', status: 500, message });
    expect(error.cause).toBe(thrown);
    expect(error.publicMessage).not.toContain(message);
  });
});
