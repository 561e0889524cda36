/** The manifest version this app is written for; its schemas come with the validator, so nothing is fetched. */
export const manifestVersion = '1.29';

/** Where a schema of that version is published. */
export function schemaUrl(name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): string {
  return `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/${name}.schema.json`;
}
