import { beforeEach, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { describeInBrowser } from './describe-in-browser.js';
import type { TabWindow } from './host-tab/tab-page.js';
import { callHost, context, hostForSuite } from './open-host.js';

declare const teams: TabWindow['teams'];
declare const heard: TabWindow['heard'];

describeInBrowser('what the host page answers', (executablePath) => {
  const room = hostForSuite(executablePath);
  let tab: Frame;

  beforeEach(async () => {
    tab = await room().show();
  });

  it('configures the tab, shows what was saved, fills its placeholders, and removes it', async () => {
    await room().host.press('Configure');
    const config = await room().host.config();
    expect((await context(config)).page.frameContext).toBe('settings');
    const save = room().host.page.getByRole('button', { name: 'Save' });
    expect(await save.isDisabled()).toBe(true);
    await config.getByRole('button', { name: 'Choose' }).click();
    await save.click();
    await room().host.page.getByText('Our faces').first().waitFor();
    const shown = await room().host.page.locator('#saved').innerText();
    expect(shown).toContain(`${room().app.url}/content?theme={theme}&who={user.userPrincipalName}`);
    const frame = await room().host.tab();
    expect(frame.url()).toBe(`${room().app.url}/content?theme=default&who=amelia.hartwell%40sandbox.example`);
    expect((await context(frame)).page.id).toBe('e-1');
    expect(await frame.evaluate(() => teams.pages.getConfig())).toMatchObject({ suggestedDisplayName: 'Our faces' });
    await room().host.press('Remove');
    expect(await room().host.page.locator('#saved').isVisible()).toBe(false);
  });

  it('opens a dialog, carries messages to it, and hands its result to the tab', async () => {
    await tab.evaluate((url) => {
      teams.dialog.url.open(
        { url, title: 'A face', size: { width: 300, height: 200 } },
        ({ err, result }) => heard.push([err, result]),
        (message: unknown) => heard.push(message),
      );
    }, `${room().app.url}/dialog`);
    const dialog = await room().host.dialog();
    expect((await context(dialog)).page.frameContext).toBe('task');
    await dialog.evaluate(() => {
      teams.dialog.url.parentCommunication.sendMessageToParentFromDialog('halfway');
      teams.dialog.url.submit({ size: 96 });
    });
    await tab.waitForFunction(() => heard.length === 2);
    expect(await tab.evaluate(() => heard)).toEqual(['halfway', [null, { size: 96 }]]);
    expect(await room().host.page.getByRole('dialog').count()).toBe(0);
  });

  it('tells the tab that a dialog was closed', async () => {
    await tab.evaluate((url) => {
      teams.dialog.url.open({ url, title: 'A face', size: { width: 300, height: 200 } }, ({ err }) => heard.push(err));
    }, `${room().app.url}/dialog`);
    await room().host.dialog();
    await room().host.press('Close');
    await tab.waitForFunction(() => heard.includes('User cancelled/closed the task module.'));
  });

  it('follows links of Teams in the tab, and opens others in a new one', async () => {
    const link = `https://teams.microsoft.com/l/entity/app/home?context=${encodeURIComponent('{"subEntityId":"me"}')}`;
    await tab.evaluate((url) => void teams.app.openLink(url), link);
    await room().host.page.getByText('Teams would follow the link').waitFor();
    expect((await context(await room().host.tab())).page.subPageId).toBe('me');
    const popup = room().host.page.context().waitForEvent('page');
    await (await room().host.tab()).evaluate((url) => teams.app.openLink(url), `${room().app.url}/dialog`);
    const opened = await popup;
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    await opened.close();
  });

  it('goes where the tab goes, and shows whom it would open a chat or a profile of', async () => {
    await tab.evaluate(() => teams.chat.openChat({ user: 'ingrid@sandbox.example', message: '' }));
    await room().host.page.getByText('Teams would open a chat with ingrid@sandbox.example.').waitFor();
    await tab.evaluate(() =>
      teams.profile.showProfile({
        modality: 'Card',
        persona: { identifiers: { Upn: 'ingrid@sandbox.example' }, displayName: 'Ingrid Solheim' },
        targetElementBoundingRect: document.body.getBoundingClientRect(),
        triggerType: 'MouseHover',
      }),
    );
    await room().host.page.getByText('Teams would show the profile of Ingrid Solheim.').waitFor();
    await tab.evaluate(() => void teams.pages.currentApp.navigateTo({ pageId: 'home', subPageId: 'wall' }));
    await room().host.page.locator('#messages').getByText('pages.currentApp.navigateTo').waitFor();
    expect((await context(await room().host.tab())).page.subPageId).toBe('wall');
  });

  it('lets people be picked', async () => {
    const picked = tab.evaluate(() => teams.people.selectPeople({ title: 'Whose photo?', singleSelect: true }));
    await room().host.page.getByLabel('Ingrid Solheim').check();
    await room().host.press('Done');
    const ingrid = room().open.info.users.find(({ displayName }) => displayName === 'Ingrid Solheim');
    expect(await picked).toEqual([{ objectId: ingrid?.id, displayName: 'Ingrid Solheim', email: ingrid?.mail }]);
  });

  it('keeps the clipboard from the tab unless it goes through Teams, and downloads where told to', async () => {
    await room().host.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const write = (frame: Frame) =>
      frame.evaluate(() =>
        navigator.clipboard.writeText('a').then(
          () => 'written',
          (error: unknown) => String(error),
        ),
      );
    const text = { mimeType: 'text/plain', content: 'YSBmYWNl' };
    expect(await write(tab)).toContain('NotAllowedError');
    expect(await callHost(tab, 'clipboard.writeToClipboard', text)).toEqual([null, 'Copied.']);
    expect(await room().host.page.evaluate(() => navigator.clipboard.readText())).toBe('a face');
    expect(await room().host.page.locator('#frame iframe').getAttribute('sandbox')).toContain('allow-downloads');
    await room().host.pick('Browser rights', 'No downloads, no clipboard');
    const barred = await room().host.tab();
    expect(await callHost(barred, 'clipboard.writeToClipboard', text)).toMatchObject([{ errorCode: 100 }]);
    expect(await room().host.page.locator('#frame iframe').getAttribute('sandbox')).not.toContain('allow-downloads');
  });

  it('refuses a function that it does not play as Teams would, and says so', async () => {
    const answer = await callHost(tab, 'geoLocation.getCurrentLocation');
    expect(answer).toEqual([{ errorCode: 100, message: 'Not supported on this platform.' }]);
    expect(await room().host.messages()).toContain('This host does not play that function.');
  });
});
