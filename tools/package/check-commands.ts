/** A bot of the manifest, as far as its commands go. */
export interface BotCommands {
  scopes: readonly string[];
  commandLists: readonly { scopes: readonly string[]; commands: readonly { title: string }[] }[];
}

/**
 * What the store says against a bot's commands: at least one, no slash before it, none twice in one place, and only
 * where the bot itself is.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export function checkCommands(bot: BotCommands): string[] {
  const shown = bot.commandLists.flatMap(({ scopes, commands }) =>
    scopes.flatMap((scope) => commands.map(({ title }) => ({ scope, title }))),
  );
  if (shown.length === 0) return ['has no command; list at least one.'];
  const slashed = shown.filter(({ title }) => title.startsWith('/'));
  const foreign = shown.filter(({ scope }) => !bot.scopes.includes(scope));
  const repeated = shown.filter(({ scope, title }, at) => {
    const first = shown.findIndex((other) => other.scope === scope && sameWords(other.title, title));
    return first < at;
  });
  return unique([
    ...slashed.map(({ title }) => `has the command "${title}"; write it without the slash.`),
    ...foreign.map(({ scope }) => `lists commands for the scope "${scope}", which the bot does not have.`),
    ...repeated.map(({ scope, title }) => `lists the command "${title}" twice in the scope "${scope}".`),
  ]);
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
