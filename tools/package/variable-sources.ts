/** Where each variable of the manifest comes from: what a person reads who has not set it yet. */
const sources: Readonly<Record<string, string>> = {
  TEAMS_APP_ID:
    'the app’s own GUID; make one with node -p "crypto.randomUUID()", or let the toolkit’s teamsApp/create step write it',
  BOT_ID:
    'the Application (client) ID of the bot’s app registration, from the Entra admin center under App registrations',
  BOT_DOMAIN: 'the public host name of the bot, without https://; in local debugging the dev tunnel writes it',
  APP_NAME_SUFFIX: 'what stands behind the app’s name in this environment; it may be set to nothing',
};

/** A sentence that names a missing variable, the file it belongs in and where its value comes from. */
export function explainMissingVariable(name: string, envFile: string): string {
  const source = sources[name];
  const origin = source === undefined ? 'The manifest asks for it' : `It is ${source}`;
  return `${name} is not set. ${origin}. Set it in ${envFile} or in the environment.`;
}
