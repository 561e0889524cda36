import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphErrorBody, OpenSandbox } from './open-sandbox.js';
import { openSandbox } from './open-sandbox.js';

let open: OpenSandbox;

beforeAll(async () => {
  open = await openSandbox();
});

afterAll(() => open.stop());

async function refusal(path: string, token: string) {
  const response = await open.graph(path, token);
  const body = (await response.json()) as GraphErrorBody;
  return { status: response.status, code: body.error.code, message: body.error.message, headers: response.headers };
}

describe('a token that Graph does not take', () => {
  it('is 401, and says why as Graph does', async () => {
    const path = `/v1.0/users/${open.user('normal').id}/photo`;
    const { appIdUri } = open.client('portrait');
    const [me] = open.info.users;
    const expired = await open.userToken(me?.id ?? '', 'User.Read', { expires_in: '-5' });
    const foreign = await open.userToken(me?.id ?? '', `${appIdUri}/access_as_user`);
    const good = await open.appToken('tools');
    const cases: [string, string][] = [
      ['', 'Access token is empty.'],
      ['nonsense', 'CompactToken parsing failed with error code: 80049217'],
      [`${good.slice(0, -8)}AAAAAAAA`, 'Access token validation failure. Invalid signature.'],
      [expired, 'Access token has expired or is not yet valid.'],
      [foreign, 'Access token validation failure. Invalid audience.'],
    ];
    for (const [token, message] of cases) {
      const { headers, ...refused } = await refusal(path, token);
      expect(refused).toEqual({ status: 401, code: 'InvalidAuthenticationToken', message });
      expect(headers.get('www-authenticate')).toMatch(/^Bearer realm=""/);
    }
    expect((await fetch(open.sandbox.httpUrl + path)).status).toBe(401);
  });

  it('is refused before the path is looked at', async () => {
    expect((await refusal('/v1.0/nothing', '')).status).toBe(401);
  });
});

describe('the audience', () => {
  it('may be Graph by any of its names here', async () => {
    const { httpUrl, httpsUrl } = open.sandbox;
    const port = new URL(httpUrl).port;
    for (const resource of ['https://graph.microsoft.com', httpsUrl, httpUrl, `http://localhost:${port}`]) {
      const token = await open.appToken('portrait', resource);
      expect((await open.graph(`/v1.0/users/${open.user('normal').id}`, token)).status).toBe(200);
    }
  });
});

describe('permissions', () => {
  const photoDenied = {
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
  };
  const directoryDenied = {
    status: 403,
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
  };

  it('let a user with User.Read read their own photo, and nobody else’s', async () => {
    const [me, other] = open.info.users;
    const token = await open.userToken(me?.id ?? '', 'User.Read');
    for (const photo of ['photo', 'photo/$value', 'photos', 'photos/48x48', 'photos/48x48/$value']) {
      expect((await open.graph(`/v1.0/me/${photo}`, token)).status).toBe(200);
      expect((await open.graph(`/v1.0/users/${me?.userPrincipalName ?? ''}/${photo}`, token)).status).toBe(200);
      expect(await refusal(`/v1.0/users/${other?.id ?? ''}/${photo}`, token)).toMatchObject(photoDenied);
      expect(await refusal(`/v1.0/users/nobody@sandbox.example/${photo}`, token)).toMatchObject(photoDenied);
    }
    expect((await open.graph('/v1.0/me', token)).status).toBe(200);
    expect(await refusal(`/v1.0/users/${other?.id ?? ''}`, token)).toMatchObject(directoryDenied);
    expect(await refusal('/v1.0/users', token)).toMatchObject(directoryDenied);
  });

  it.each(['User.ReadBasic.All', 'ProfilePhoto.Read.All'])(
    'let a user with %s read any user’s photo',
    async (scope) => {
      const [me] = open.info.users;
      const token = await open.userToken(me?.id ?? '', scope);
      expect((await open.graph(`/v1.0/users/${open.user('huge').id}/photo`, token)).status).toBe(200);
    },
  );

  it('ask for more than a scope that has nothing to do with users', async () => {
    const [me] = open.info.users;
    const token = await open.userToken(me?.id ?? '', 'Contacts.Read');
    expect(await refusal('/v1.0/me/photo', token)).toMatchObject(photoDenied);
    expect(await refusal('/v1.0/me', token)).toMatchObject(directoryDenied);
  });

  it('give an application no "me"', async () => {
    const token = await open.appToken('tools');
    expect(await refusal('/v1.0/me', token)).toMatchObject({ status: 400, code: 'BadRequest' });
    expect(await refusal('/v1.0/me/photo', token)).toMatchObject({ status: 400, code: 'BadRequest' });
  });
});

describe('paths that are not there', () => {
  it('are 400, and methods that are not there 405', async () => {
    const token = await open.appToken('tools');
    const { id } = open.user('normal');
    expect(await refusal(`/v1.0/users/${id}/portrait`, token)).toMatchObject({
      status: 400,
      code: 'BadRequest',
      message: "Resource not found for the segment 'portrait'.",
    });
    expect(await refusal(`/v1.0/users/%E0%A4%A/photo`, token)).toMatchObject({ status: 400, code: 'BadRequest' });
    expect((await open.graph(`/v1.0/users/${id}/photo`, token, { method: 'DELETE' })).status).toBe(405);
  });
});
