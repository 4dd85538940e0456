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

let prepare: (language: Language) => Promise<void> = async () => undefined;

/** Says how the words of a language are fetched before the pages change to it. */
export function prepareLanguagesBy(fetch: typeof prepare): void {
  prepare = fetch;
}

/** Changes the language of the pages, once its words are here, and remembers it in this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  await prepare(language);
  current = language;
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
