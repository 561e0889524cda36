/** Teams' themes by name. */
export const themeNames = ['default', 'dark', 'contrast'] as const;

export type ThemeName = (typeof themeNames)[number];

/** A theme that is younger than this page is taken for the default. */
export function themeNameOf(name: string): ThemeName {
  return themeNames.find((known) => known === name) ?? 'default';
}

/** Tells the page's own style sheet, which holds the colours around Fluent's. */
export function paintPage(name: string): void {
  document.documentElement.dataset['theme'] = themeNameOf(name);
}
