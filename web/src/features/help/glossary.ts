import type { Language } from '../../i18n/language.js';
import terms from './glossary.json';

/** A word of the field (docs/glossary.md): as it is said in both languages, and what it means. */
export interface Term extends Readonly<Record<Language, string>> {
  readonly meaning: Readonly<Record<Language, string>>;
}

export const GLOSSARY: readonly Term[] = terms;

/** Those that have a text in their name or meaning, in either language. */
export function termsWith(terms: readonly Term[], search: string): readonly Term[] {
  const wanted = search.trim().toLowerCase();
  return terms.filter(({ id, en, meaning }) =>
    [id, en, meaning.id, meaning.en].some((text) => text.toLowerCase().includes(wanted)),
  );
}
