import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { compose, namesIn, search } from '../house/compose-client.js';
import { openHouse, type House } from '../house/open-house.js';
import { peopleOf, type People } from '../house/people.js';
import { TeamsClient } from '../house/teams-client.js';

let house: House;
let people: People;
let teams: TeamsClient;

beforeAll(async () => {
  house = await openHouse();
  people = peopleOf(house);
});

afterAll(() => house.stop());

afterEach(() => teams.connector.stop());

describe('in the search beside the message box, before anything is typed', () => {
  const initial = { commandId: 'searchPeople', parameters: [{ name: 'initialRun', value: 'true' }] };

  it('whom somebody asked for lately comes first, newest first, and not whom others did', async () => {
    teams = await TeamsClient.join(house, 'groupChat', people.asker, people.everyone);
    const [one, other] = [people.withPhoto('normal'), people.withPhoto('tall')];
    await teams.write('{bot} photo of {0}', [one]);
    await teams.write('{bot} photo of {0}', [other]);
    const alone = await TeamsClient.join(house, 'personal', people.asker);
    expect(namesIn(await compose(alone, 'query', initial)).slice(0, 2)).toEqual([other.name, one.name]);
    const colleague = await TeamsClient.join(house, 'personal', one);
    expect(namesIn(await search(colleague, ''))).toEqual([one.name]);
    await alone.connector.stop();
    await colleague.connector.stop();
  });

  it('somebody of whom nothing was shown is not among them', async () => {
    teams = await TeamsClient.join(house, 'personal', people.withPhoto('wide'));
    const missing = people.withPhoto('none');
    await teams.write(`photo of ${missing.userPrincipalName ?? ''}`);
    expect(namesIn(await compose(teams, 'query', initial))).not.toContain(missing.name);
  });

  it('whoever signs out is remembered nobody', async () => {
    teams = await TeamsClient.join(house, 'personal', people.withPhoto('wide'));
    const shown = people.withPhoto('normal');
    await teams.write(`photo of ${shown.userPrincipalName ?? ''}`);
    expect(namesIn(await compose(teams, 'query', initial))).toContain(shown.name);
    await teams.write('sign out');
    expect(namesIn(await compose(teams, 'query', initial))).not.toContain(shown.name);
  });
});
