import type { Language } from '../common/in-words.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Words } from './words.js';
import { WORDS_EN } from './words-en.js';
import { WORDS_ID } from './words-id.js';

export const WORDS: Readonly<Record<Language, Words>> = { id: WORDS_ID, en: WORDS_EN };

/** A document before it is set: a file of templates/, and everything it says. The same paper gives the same bytes. */
export interface Paper {
  readonly template: 'evaluation-report' | 'score-sheet' | 'certificate' | 'evidence-binder';
  readonly data: PaperHead & Readonly<Record<string, unknown>>;
}

export interface PaperHead {
  /** What the template itself says. */
  readonly words: object;
  readonly language: Language;
  readonly title: string;
  /** Whence it comes, at the foot of every page. */
  readonly source: string;
  /** Year, month, day: of what it says, never of the day on which it is made. */
  readonly date: readonly number[];
  /** SIMULASI on every page. */
  readonly simulation: boolean;
  readonly notes: readonly string[];
}

/** A label and what it labels. */
export type Fact = readonly [label: string, value: string];

export interface HeadFacts {
  readonly language: Language;
  readonly title: string;
  readonly date: CalendarDate;
  readonly isSimulation: boolean;
  readonly notes: readonly string[];
}

/** What every document begins with. */
export function headOf({ language, title, date, isSimulation, notes }: HeadFacts): PaperHead {
  const simulation = isSimulation ? [WORDS[language].simulation] : [];
  return {
    words: WORDS[language],
    language,
    title,
    source: 'Zona Integritas',
    date: date.split('-').map(Number),
    simulation: isSimulation,
    notes: [...simulation, ...notes],
  };
}
