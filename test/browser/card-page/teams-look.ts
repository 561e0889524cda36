/** The colours of a theme that a card is made of. */
interface Colours {
  readonly ground: string;
  readonly tile: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly button: string;
  readonly buttonText: string;
  readonly edge: string;
}

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** As Teams' clients have them, by Fluent's tokens of the three themes. */
export const colours: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#ffffff',
    tile: '#f5f5f5',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    button: '#ffffff',
    buttonText: '#242424',
    edge: '#d1d1d1',
  },
  dark: {
    ground: '#292929',
    tile: '#3d3d3d',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    button: '#292929',
    buttonText: '#ffffff',
    edge: '#666666',
  },
  contrast: {
    ground: '#000000',
    tile: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    button: '#000000',
    buttonText: '#ffffff',
    edge: '#ffffff',
  },
};

/** What clients measure cards by: what Microsoft publishes of Teams' own host configuration, in CSS pixels. */
export function hostConfigOf(theme: Theme): object {
  const { ground, tile, text, subtle, accent, edge } = colours[theme];
  const foreground = { default: text, subtle };
  const foregroundColors = Object.fromEntries(
    ['default', 'dark', 'light', 'good', 'warning', 'attention'].map((name) => [name, foreground]),
  );
  const withAccent = { ...foregroundColors, accent: { default: accent, subtle: accent } };
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Noto Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: edge },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: { backgroundColor: ground, foregroundColors: withAccent },
      emphasis: { backgroundColor: tile, foregroundColors: withAccent },
    },
    actions: {
      maxActions: 6,
      spacing: 'Default',
      buttonSpacing: 8,
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
    },
  };
}
