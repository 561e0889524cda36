import type { Theme } from '@fluentui/react-components';
import { themeNameOf, type ThemeName } from './paint-page.js';

/** Each has some hundred colours: only the one that is worn is loaded. */
const themes: Readonly<Record<ThemeName, () => Promise<{ readonly theme: Theme }>>> = {
  default: () => import('./themes/default.js'),
  dark: () => import('./themes/dark.js'),
  contrast: () => import('./themes/contrast.js'),
};

/** Fluent's theme for Teams' name of one. */
export async function themeOf(name: string): Promise<Theme> {
  return (await themes[themeNameOf(name)]()).theme;
}
