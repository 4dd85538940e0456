import type { Language } from '../i18n/language.js';
import type { ApiProblem } from './problem.js';
import { type ProblemCatalogue, type ProblemWords, wordProblem } from './problem-sentences.js';

export type { ProblemWords } from './problem-sentences.js';

/** What is said of a problem before the sentences are here, or when they cannot be fetched. */
const BARE: Readonly<Record<Language, ProblemCatalogue>> = {
  id: {
    language: 'id',
    problems: {
      unreachable: 'Server tidak terjangkau. Periksa sambungan internet lalu coba lagi; isian Anda tidak hilang.',
      'unknown-problem': 'Permintaan ini tidak berhasil. Muat ulang halaman lalu coba lagi.',
    },
    rules: { 'unknown-rule': 'Isian ini belum benar. Periksa kembali.' },
    terms: {},
  },
  en: {
    language: 'en',
    problems: {
      unreachable: 'The server cannot be reached. Check your connection and try again; what you typed is kept.',
      'unknown-problem': 'This did not work. Reload the page and try again.',
    },
    rules: { 'unknown-rule': 'This field is not right yet. Check it.' },
    terms: {},
  },
};

const fetched = new Map<Language, ProblemCatalogue>();

/**
 * Has the sentences at hand in both languages; whoever throws a problem waits for this, so that the page that shows it has
 * them. They are no part of the first load, which has no problem to show. Never rejects: without a link the bare ones do.
 */
export async function fetchProblemWords(): Promise<void> {
  if (fetched.size > 0) return;
  const both = await Promise.all([import('./problem-catalogue.id.js'), import('./problem-catalogue.en.js')]).catch(
    () => [],
  );
  for (const { CATALOGUE } of both) fetched.set(CATALOGUE.language, CATALOGUE);
}

/** A problem in words: what happened with the fix, and one sentence for each refused field. */
export function problemWords(problem: ApiProblem, language: Language): ProblemWords {
  return wordProblem(problem, fetched.get(language) ?? BARE[language]);
}
