import { useSyncExternalStore } from 'react';

/** Indonesian first, English second. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'bahasa';
const listeners = new Set<() => void>();
let current: Language = read();

function read(): Language {
  return globalThis.localStorage?.getItem(KEPT_AS) === 'en' ? 'en' : 'id';
}

/** The language of the pages, for code outside components. */
export function languageNow(): Language {
  return current;
}

/** The language of the pages; the component follows when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow);
}

/** Changes the language of the pages at once and remembers it in this browser. */
export function chooseLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
