import { createRoot } from 'react-dom/client';
import { Frame } from '../look/frame.js';
import { paintPage } from '../look/paint-page.js';
import { themeOf } from '../look/theme-of.js';
import { chooseWords } from '../words/choose-words.js';
import { OutsidePage } from './outside-page.js';

/** Shows what is to be said where no Teams is, in the browser's own language and shade. */
export async function showOutside(root: HTMLElement): Promise<void> {
  const themeName = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  paintPage(themeName);
  const [theme, words] = await Promise.all([themeOf(themeName), chooseWords(navigator.language)]);
  document.documentElement.lang = words.language;
  createRoot(root).render(
    <Frame theme={theme} onTheme={() => undefined}>
      <OutsidePage
        words={words}
        onRetry={() => {
          location.reload();
        }}
      />
    </Frame>,
  );
}
