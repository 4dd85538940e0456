import { type Language, useLanguage } from './language.js';

type Messages = Readonly<Record<string, string>>;
export type Facts = Readonly<Record<string, string | number>>;
/** The keys people use: a plural is asked for without `_one` and `_other`. */
type Key<M> = keyof M extends infer K ? (K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K) : never;
export type Text<M> = (key: Key<M>, facts?: Facts) => string;

/** Messages of one part of the program, in every language; they have the same keys, or it does not compile. */
export interface Catalogue<M extends Messages> {
  readonly id: M;
  readonly en: { readonly [K in keyof M]: string };
}

export function catalogue<M extends Messages>(id: M, en: { readonly [K in keyof M]: string }): Catalogue<M> {
  return { id, en };
}

/** Words of a catalogue in the language of the page: `t('left', { count: 3 })`. */
export function useText<M extends Messages>(messages: Catalogue<M>): Text<M> {
  return textIn(messages, useLanguage());
}

/** The same, in a language that is known. */
export function textIn<M extends Messages>(messages: Catalogue<M>, language: Language): Text<M> {
  const known: Messages = messages[language];
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
