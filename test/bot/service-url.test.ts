import { describe, expect, it } from '@jest/globals';
import { mayAnswerTo, type ServiceUrlRule } from '../../src/bot/service-url.js';
import { clouds } from '../../src/model/clouds.js';

const teams: ServiceUrlRule = { kind: 'hosts', hosts: ['smba.trafficmanager.net', '.botframework.azure.cn'] };
const demo: ServiceUrlRule = { kind: 'loopback' };

describe('the bot of a tenant', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9/',
    'https://smba.trafficmanager.net/amer/',
    'https://smba.trafficmanager.net',
    'https://SMBA.TrafficManager.net/teams/',
    'HTTPS://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:443/amer/',
    'https://api.botframework.azure.cn/',
    'https://a.b.botframework.azure.cn/',
  ])('answers to %s', (url) => {
    expect(mayAnswerTo(teams, url)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/',
    'ftp://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.com/',
    'https://user@smba.trafficmanager.net/',
    'https://user:password@smba.trafficmanager.net/',
    'https://:password@smba.trafficmanager.net/',
    'https://evil.com/smba.trafficmanager.net',
    'https://evil.com#smba.trafficmanager.net',
    'https://evil.com?smba.trafficmanager.net',
    'https://evil.com\\@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.com/',
    'https://evil-smba.trafficmanager.net/',
    'https://evil.smba.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://smba。trafficmanager。net.evil.com/',
    'https://botframework.azure.cn/',
    'https://evilbotframework.azure.cn/',
    'https://api.botframework.azure.cn.evil.com/',
    'https://169.254.169.254/latest/meta-data/',
    'http://169.254.169.254/metadata/instance',
    'https://[::ffff:a9fe:a9fe]/',
    'https://2852039166/',
    'https://127.0.0.1/',
    'https://localhost:3980/',
    'https://[::1]/',
    'https://10.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    '//smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    'https://',
    '',
  ])('does not answer to %s', (url) => {
    expect(mayAnswerTo(teams, url)).toBe(false);
  });

  it('answers to every host of its cloud, and to none of another’s', () => {
    const hosts = Object.values(clouds).map(({ serviceUrlHosts }) => serviceUrlHosts);
    const answers = hosts.map((own) =>
      hosts.map((others) =>
        others.every((host) => mayAnswerTo({ kind: 'hosts', hosts: own }, `https://${host.replace(/^\./, 'api.')}/`)),
      ),
    );
    expect(answers).toEqual(hosts.map((_own, row) => hosts.map((_named, column) => row === column)));
  });

  it('answers to a host that was added in any case of letters', () => {
    expect(mayAnswerTo({ kind: 'hosts', hosts: ['Relay.Example.COM'] }, 'https://relay.example.com/x')).toBe(true);
    expect(mayAnswerTo({ kind: 'hosts', hosts: [] }, 'https://relay.example.com/x')).toBe(false);
  });
});

describe('the bot of the demo', () => {
  it.each([
    'http://127.0.0.1:56150/_connector',
    'https://127.0.0.1/',
    'http://localhost:1/',
    'http://LOCALHOST:1/',
    'http://[::1]:8080/',
    'http://127.9.8.7/',
  ])('answers to %s', (url) => {
    expect(mayAnswerTo(demo, url)).toBe(true);
  });

  it.each([
    'https://smba.trafficmanager.net/amer/',
    'http://0.0.0.0:3980/',
    'http://[::]:3980/',
    'http://192.168.1.10/',
    'http://169.254.169.254/',
    'http://localhost@evil.com/',
    'http://user@localhost/',
    'http://localhost.evil.com/',
    'http://127.0.0.1.evil.com/',
    'http://127.0.0.1.nip.io/',
    'file://localhost/etc/passwd',
    'ftp://127.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    'localhost',
    '',
  ])('does not answer to %s', (url) => {
    expect(mayAnswerTo(demo, url)).toBe(false);
  });
});
