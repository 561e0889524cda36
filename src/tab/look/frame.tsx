import { FluentProvider, type Theme } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import './frame.css';
import { paintPage } from './paint-page.js';
import { themeOf } from './theme-of.js';

export interface FrameProps {
  /** What Teams wore when the page began. */
  readonly theme: Theme;
  /** Is told the names of Teams' later themes. */
  readonly onTheme: (listen: (name: string) => void) => void;
  readonly children: ReactNode;
}

/** Everything that is shown stands in this frame: Fluent's look, in the theme that Teams has at the moment. */
export function Frame({ theme: first, onTheme, children }: FrameProps): ReactNode {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    onTheme((name) => {
      paintPage(name);
      // Where a theme cannot be loaded the one before stays.
      themeOf(name).then(setTheme, () => undefined);
    });
  }, [onTheme]);
  return (
    <FluentProvider theme={theme}>
      <div className="frame">{children}</div>
    </FluentProvider>
  );
}
