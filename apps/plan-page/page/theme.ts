import { choice } from './dom.js';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** The switch between light and dark; `onChange` runs whenever the colours are others. */
export function themeSwitch(onChange: () => void): HTMLElement {
  DARK.addEventListener('change', onChange);
  let chosen = '';
  const show = (theme: string) => {
    if (theme === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    onChange();
  };
  // Paper is light.
  addEventListener('beforeprint', () => show('light'));
  addEventListener('afterprint', () => show(chosen));
  return choice(
    'theme',
    'Colours',
    [
      ['', 'Auto'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
    (theme) => {
      chosen = theme;
      show(theme);
    },
  );
}
