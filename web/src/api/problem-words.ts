import type { Language } from '../i18n/language.js';
import type { ApiProblem } from './problem.js';

/** A problem in words, and what is wrong with which field. */
export interface ProblemWords {
  readonly summary: string;
  readonly fields: readonly { readonly pointer: string; readonly text: string }[];
}

export function problemWords(problem: ApiProblem, _language: Language): ProblemWords {
  return { summary: problem.message, fields: problem.fields.map(({ pointer, detail }) => ({ pointer, text: detail })) };
}
