import { useQueries, useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../src/domain/answer.js';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { LAYERS, layerAt } from '../../../../src/domain/lifecycle.js';
import type { Schemas } from '../../api/client.js';
import { type Session, useSession } from '../../api/session.js';
import { assessmentQuery, cyclesQuery, instrumentQuery, sheetQuery } from '../assessments/assessments.queries.js';
import { answerIn, layerBefore, type Reading, readingOf } from './comparison.js';
import { leads } from './duties.js';

type Assessment = Schemas['AssessmentDetailView'];
type Sheet = Schemas['SheetView'];

/** The sheet a person works on: their own of the first pass, or the lead's of the layer. */
export interface OwnSheet extends Reading {
  readonly isConsensus: boolean;
  readonly isWritable: boolean;
}

/** An assessment as an evaluator compares it. */
export interface Evaluation {
  readonly assessment: Assessment;
  readonly cycle: Schemas['CycleView'];
  readonly instrument: Instrument;
  /** What each layer settled on, where the person may see it. */
  readonly settled: readonly Reading[];
  readonly own: OwnSheet | null;
}

/** The sheet somebody works on in the stage as it is; null for those who only read. */
export function ownSheetOf(session: Session, assessment: Assessment): Sheet | null {
  const layer = layerAt(assessment.stage);
  if (layer === null || layer === 'UNIT') return null;
  const sheets = assessment.sheets.filter((sheet) => sheet.layer === layer);
  const consensus = sheets.find(({ isConsensus }) => isConsensus);
  if (consensus !== undefined && leads(session, assessment, layer)) return consensus;
  const mine = sheets.filter(({ authorId }) => authorId === session.accountId);
  return mine.find(({ sealedAt }) => sealedAt === null) ?? mine.at(-1) ?? null;
}

/** Asks for everything a comparison needs, and no more: sheets of other evaluators are never asked for. */
export function useEvaluation(id: string) {
  const session = useSession();
  const asked = useQuery(assessmentQuery(id));
  const cycles = useQuery(cyclesQuery);
  const cycle = cycles.data?.find((each) => each.id === asked.data?.cycleId);
  const instrument = useQuery({ ...instrumentQuery(cycle?.instrumentId ?? ''), enabled: cycle !== undefined });
  const ownSheet = asked.data === undefined ? null : ownSheetOf(session, asked.data);
  const wanted = (asked.data?.sheets ?? []).filter((sheet) => sheet.isConsensus || sheet.id === ownSheet?.id);
  const sheets = useQueries({ queries: wanted.map((sheet) => sheetQuery(sheet.id)) });
  const parts = [asked, cycles, instrument, ...sheets];
  const error: unknown = parts.find((part) => part.error !== null)?.error ?? null;
  const refetch = () => parts.forEach((part) => void part.refetch());
  const details = sheets.map(({ data }) => data);
  const isThere = asked.data !== undefined && cycle !== undefined && instrument.data !== undefined;
  const data = isThere
    ? evaluationOf({ assessment: asked.data, cycle, instrument: instrument.data, details, ownSheet })
    : undefined;
  return { data, error, refetch };
}

interface Parts {
  readonly assessment: Assessment;
  readonly cycle: Schemas['CycleView'];
  readonly instrument: Instrument;
  readonly details: readonly (Schemas['SheetDetailView'] | undefined)[];
  readonly ownSheet: Sheet | null;
}

/** undefined while a sheet is on its way. */
function evaluationOf({ assessment, cycle, instrument, details, ownSheet }: Parts): Evaluation | undefined {
  const readings = details.flatMap((detail) => (detail === undefined ? [] : [read(instrument, detail)]));
  if (readings.length < details.length) return undefined;
  const spoken = new Set(assessment.sheets.flatMap(({ id, isConsensus }) => (isConsensus ? [id] : [])));
  const settled = LAYERS.flatMap((layer) =>
    readings.filter((reading) => reading.layer === layer && spoken.has(reading.sheetId)),
  );
  const reading = readings.find(({ sheetId }) => sheetId === ownSheet?.id);
  const own =
    ownSheet === null || reading === undefined
      ? null
      : { ...reading, isConsensus: ownSheet.isConsensus, isWritable: ownSheet.sealedAt === null };
  return { assessment, cycle, instrument, settled, own };
}

function read(instrument: Instrument, { id, layer, answers }: Schemas['SheetDetailView']): Reading {
  const known = answers.map(({ item, value, note, version }) => {
    return [item, { value: value as Answer | null, note, version }] as const;
  });
  return readingOf(instrument, layer, id, new Map(known));
}

/** What the person's own sheet, or the last one that is settled, is measured against. */
export function earlierOf({ own, settled }: Evaluation): Reading | null {
  const latest = own ?? settled.at(-1);
  if (latest === undefined) return null;
  const before = layerBefore(latest.layer);
  return settled.find(({ layer }) => layer === before) ?? null;
}

/** Whose answers are measured: the person's own, or the last that are settled. */
export function judgedIn({ own, settled }: Evaluation): Reading | null {
  const latest = own ?? settled.at(-1) ?? null;
  return latest?.layer === 'UNIT' ? null : latest;
}

/** What the layer before said to one item. */
export function earlierAnswer(evaluation: Evaluation, code: string): Answer | null {
  return answerIn(earlierOf(evaluation), code).value;
}
