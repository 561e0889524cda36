import type { Plugin } from 'vite';

/**
 * Fluent's design tokens are names of CSS variables. A style that uses one of them brings the table of all four hundred
 * along; here each use becomes the variable itself, and the table is left out.
 */
export function inlineTokens(): Plugin {
  return {
    name: 'inline-tokens',
    transform: (code, id) =>
      /@fluentui[\\/].*[.]styles[.]js$/.test(id) && code.includes('${tokens.')
        ? { code: code.replaceAll(/\$\{tokens\.(\w+)\}/g, 'var(--$1)'), map: null }
        : undefined,
  };
}
