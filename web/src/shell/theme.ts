import { createStore } from '../ui/store.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = 'tampilan';
const chosen = createStore<Theme>(read());
const isDarkOutside = globalThis.matchMedia('(prefers-color-scheme: dark)');

function read(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

/** Light, dark, or as the device is; in a component. */
export function useTheme(): Theme {
  return chosen.use();
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  chosen.set(theme);
  applyTheme();
}

/** Puts the theme on the page; called once at the start, and follows the device from then on. */
export function startTheme(): void {
  applyTheme();
  isDarkOutside.addEventListener('change', applyTheme);
}

function applyTheme(): void {
  const theme = chosen.get();
  document.documentElement.dataset['theme'] = theme === 'system' ? (isDarkOutside.matches ? 'dark' : 'light') : theme;
}
