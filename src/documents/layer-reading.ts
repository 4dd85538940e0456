import type { AssessmentRow, TransitionRow } from '../assessments/assessment-row.js';
import type { SheetScore } from '../assessments/sheet-scores.service.js';
import type { Answer } from '../assessments/sheet.entity.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Instrument } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';

/** What somebody may read of the sheet that speaks for a layer. */
export interface LayerReading {
  readonly layer: Layer;
  /** False while its stage lasts: what it says may change. */
  readonly isDone: boolean;
  /** In the zero view, which the gates use. */
  readonly score: SheetScore;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** What somebody may read of an assessment. */
export interface AssessmentReading {
  readonly assessment: AssessmentRow;
  readonly instrument: Instrument;
  /** The unit's, the TPI's, the TPN's. */
  readonly layers: readonly LayerReading[];
  /** Oldest first. */
  readonly history: readonly TransitionRow[];
  /** The day of a moment in the register's zone. */
  readonly dayOf: (moment: Date) => CalendarDate;
  /** The day it last moved on: what documents about it are dated. */
  readonly date: CalendarDate;
}
