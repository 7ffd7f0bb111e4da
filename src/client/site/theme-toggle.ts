import { themeKey } from '../../library/theme.ts';
import { keep } from './storage.ts';

/** The button that changes between light and dark, and remembers the choice. */

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  return root.dataset['theme'] ? root.dataset['theme'] === 'dark' : dark.matches;
}

for (const button of document.querySelectorAll('[data-theme-toggle]')) {
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    show();
    keep(themeKey, theme);
  });
  dark.addEventListener('change', show);
  show();
}
