/** What can be told of a Bicep file without its compiler. Written for the plain style of `infra/`. */
export interface BicepFile {
  /** The text without its comments. */
  readonly code: string;
  readonly parameters: readonly { readonly name: string; readonly isSecure: boolean; readonly hasDefault: boolean }[];
  readonly outputs: readonly string[];
  readonly modules: readonly BicepModule[];
}

interface BicepModule {
  readonly name: string;
  readonly file: string;
  readonly parameters: readonly string[];
}

/** Reads what a Bicep file declares. */
export function readBicep(text: string): BicepFile {
  const code = text.replaceAll(/^\s*\/\/.*$/gm, '');
  const parameters = [...code.matchAll(/^((?:@.*\n)*)param (\w+) \w+( =)?/gm)];
  return {
    code,
    parameters: parameters.map(([, decorators = '', name = '', standard]) => ({
      name,
      isSecure: decorators.includes('@secure()'),
      hasDefault: standard !== undefined,
    })),
    outputs: [...code.matchAll(/^output (\w+) /gm)].map(([, name = '']) => name),
    modules: [...code.matchAll(/^module (\w+) '([^']+)'/gm)].map(({ 1: name = '', 2: file = '', index }) => ({
      name,
      file,
      parameters: propertiesOf(blockAfter(code, code.indexOf('params: {', index))),
    })),
  };
}

/** The properties of an object of the file by the name of its variable, each with its value as written. */
export function objectOf(code: string, variable: string): Readonly<Record<string, string>> {
  const block = blockAfter(code, code.indexOf(`var ${variable} = `));
  return Object.fromEntries(
    [...block.matchAll(/(\w+): ('(?:[^'\\]|\\.)*'|[^\n,}]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Every opening bracket that nothing closes, or closing one that nothing opened; texts are not looked into. */
export function unbalanced(code: string): string[] {
  const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
  const open: string[] = [];
  for (const [bracket] of code.replaceAll(/'(?:[^'\\\n]|\\.)*'/g, '').matchAll(/[{}[\]()]/g)) {
    if (closing[bracket] !== undefined) open.push(bracket);
    else if (closing[open.pop() ?? ''] !== bracket) return [bracket];
  }
  return open;
}

function propertiesOf(block: string): string[] {
  return [...block.matchAll(/(\w+): /g)].map(([, name = '']) => name);
}

/** What stands between the next brace and the one that closes it. */
function blockAfter(code: string, from: number): string {
  const start = code.indexOf('{', from) + 1;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < code.length) {
    depth += code[end] === '{' ? 1 : code[end] === '}' ? -1 : 0;
    end++;
  }
  return code.slice(start, end - 1);
}
