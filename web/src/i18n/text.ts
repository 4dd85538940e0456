import { type Language, prepareLanguagesBy, useLanguage } from './language.js';

type Messages = Readonly<Record<string, string>>;
export type Facts = Readonly<Record<string, string | number>>;
/** The keys people use: a plural is asked for without `_one` and `_other`. */
type Key<M> = keyof M extends infer K ? (K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K) : never;
export type Text<M> = (key: Key<M>, facts?: Facts) => string;

type Same<M> = { readonly [K in keyof M]: string };

/** Messages of one part of the program; both languages have the same keys, or it does not compile. */
export interface Catalogue<M extends Messages> {
  readonly id: M;
  /** null until it has been fetched: most people never read it. */
  en: Same<M> | null;
  readonly fetchEnglish: () => Promise<void>;
}

const fetchers: (() => Promise<void>)[] = [];
prepareLanguagesBy(fetchWords);

/** `load` fetches the English words; where they cannot be had the Indonesian ones stand in for them. */
export function catalogue<M extends Messages>(id: M, load: () => Promise<{ readonly default: Same<M> }>): Catalogue<M> {
  const fetchEnglish = async () => {
    made.en = await load().then(
      (words) => words.default,
      () => id,
    );
  };
  const made: Catalogue<M> = { id, en: null, fetchEnglish };
  fetchers.push(fetchEnglish);
  return made;
}

/** Has all words of the parts that are here in a language, so that the page can change to it without a gap. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'en') await Promise.all(fetchers.map((fetchEnglish) => fetchEnglish()));
}

/** Words of a catalogue in the language of the page: `t('left', { count: 3 })`. The page waits where they are on their way. */
export function useText<M extends Messages>(messages: Catalogue<M>): Text<M> {
  const language = useLanguage();
  // React draws the page again once what was thrown is there.
  // oxlint-disable-next-line typescript/only-throw-error
  if (language === 'en' && messages.en === null) throw messages.fetchEnglish();
  return textIn(messages, language);
}

/** The same, in a language that is known; in Indonesian while English is not there yet. */
export function textIn<M extends Messages>(messages: Catalogue<M>, language: Language): Text<M> {
  const known: Messages = (language === 'en' ? messages.en : null) ?? messages.id;
  return (key, facts = {}) => fill(known[pluralKey(known, String(key), facts, language)] ?? String(key), facts);
}

/** `{{name}}` is replaced by the fact of that name. */
export function fill(message: string, facts: Facts): string {
  return message.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

/** Where a message has `_one` and `_other`, `count` chooses. */
function pluralKey(known: Messages, key: string, { count }: Facts, language: Language): string {
  if (typeof count !== 'number' || !(`${key}_other` in known)) return key;
  const form = `${key}_${new Intl.PluralRules(language).select(count)}`;
  return form in known ? form : `${key}_other`;
}
