/** A bot of the manifest, as far as its commands go. */
export interface BotCommands {
  scopes: readonly string[];
  commandLists: readonly { scopes: readonly string[]; commands: readonly Command[] }[];
}

interface Command {
  title: string;
  description: string;
}

/** What Teams' menu shows of one scope; the schema lets two more pass. */
const mostCommands = 10;

/** What the menu shows of a command without cutting it; the schema allows far more. In characters. */
const longest: Record<keyof Command, number> = { title: 32, description: 128 };

/**
 * What the store says against a bot's commands: at least one, no slash before it, none twice in one place, and only
 * where the bot itself is.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export function checkCommands(bot: BotCommands): string[] {
  const shown = bot.commandLists.flatMap(({ scopes, commands }) =>
    scopes.flatMap((scope) => commands.map((command) => ({ scope, ...command }))),
  );
  if (shown.length === 0) return ['has no command; list at least one.'];
  const slashed = shown.filter(({ title }) => title.startsWith('/'));
  const foreign = shown.filter(({ scope }) => !bot.scopes.includes(scope));
  const repeated = shown.filter(({ scope, title }, at) => {
    const first = shown.findIndex((other) => other.scope === scope && sameWords(other.title, title));
    return first < at;
  });
  const crowded = bot.scopes
    .map((scope) => ({ scope, count: shown.filter((command) => command.scope === scope).length }))
    .filter(({ count }) => count > mostCommands);
  return unique([
    ...slashed.map(({ title }) => `has the command "${title}"; write it without the slash.`),
    ...foreign.map(({ scope }) => `lists commands for the scope "${scope}", which the bot does not have.`),
    ...repeated.map(({ scope, title }) => `lists the command "${title}" twice in the scope "${scope}".`),
    ...crowded.map(
      ({ scope, count }) => `lists ${count} commands in the scope "${scope}"; ${mostCommands} are allowed.`,
    ),
    ...shown.flatMap((command) => lengthFaults(command)),
  ]);
}

function lengthFaults(command: Command): string[] {
  return (['title', 'description'] as const).flatMap((part) => {
    const { length } = command[part];
    if (length <= longest[part]) return [];
    return [`has a command "${command.title}" whose ${part} has ${length} characters; ${longest[part]} are allowed.`];
  });
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
