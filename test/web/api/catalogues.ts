import { readFileSync } from 'node:fs';
import type { ProblemCatalogue } from '../../../web/src/api/problem-sentences.js';

export const LANGUAGES = ['id', 'en'] as const;

/** What the client knows to say about refusals in a language. */
export function catalogueIn(language: ProblemCatalogue['language']): ProblemCatalogue {
  const [problems, rules, terms] = ['problems', 'rules', 'problem-terms'].map((name) =>
    JSON.parse(readFileSync(`web/src/api/${name}.${language}.json`, 'utf8')),
  );
  return { language, problems, rules, terms };
}

/** What a sentence leaves open: `{items}` -> `items`. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
