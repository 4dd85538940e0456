import type { AssessmentRow } from '../../assessments/assessment-row.js';
import { dayInWords, type Language } from '../../common/in-words.js';
import type { CalendarDate } from '../../domain/calendar-date.js';
import type { Instrument } from '../../domain/instrument.js';
import type { FileProblem } from '../../evidence-checks/file-problem.js';
import type { AttachedRow } from '../../evidence/attached-row.js';
import { type Fact, headOf, type Paper, WORDS } from '../paper.js';
import { assessmentFacts } from '../score-sheet.js';
import { BINDER_WORDS } from './binder-words.js';
import type { BoundFile } from './bound-files.js';

/** What somebody may read of the evidence of an assessment. */
export interface BinderReading {
  readonly assessment: AssessmentRow;
  readonly rows: readonly AttachedRow[];
  /** False for items of areas that their reader may not read. */
  readonly isReadable: (itemCode: string) => boolean;
  readonly isSealed: boolean;
  /** When it was as it says. */
  readonly at: Date;
  /** The day of a moment in the register's zone. */
  readonly dayOf: (moment: Date) => CalendarDate;
}

/** What an index is made of. */
export interface IndexSources extends BinderReading {
  readonly instrument: Instrument;
  /** By the id of the evidence. */
  readonly files: ReadonlyMap<string, BoundFile>;
  /** Files that could not be put in as they came, by the id of the evidence. */
  readonly faults: ReadonlyMap<string, FileProblem>;
  readonly language: Language;
  readonly isSimulation: boolean;
}

interface IndexPiece {
  readonly title: string;
  /** Of a link: the fact that is one. */
  readonly url: string | null;
  readonly facts: readonly Fact[];
}

interface IndexItem {
  readonly code: string;
  readonly label: string;
  readonly pieces: readonly IndexPiece[];
}

/** The rows in the order of the worksheet; those of an item stay in theirs. */
export function inWorksheetOrder(rows: readonly AttachedRow[], instrument: Instrument): AttachedRow[] {
  const places = new Map([...instrument.items.keys()].map((code, place) => [code, place]));
  return rows.toSorted((one, other) => (places.get(one.item) ?? 0) - (places.get(other.item) ?? 0));
}

/** What is in a binder, item by item: of each piece what it is, where it lies, whence it came, and how it was when last looked at. */
export function binderIndexOf(sources: IndexSources): Paper {
  const { assessment, rows, at, dayOf, language, isSimulation } = sources;
  const words = BINDER_WORDS[language];
  const title = `${words.index}: ${assessment.unitName} (${assessment.year})`;
  const head = headOf({ language, title, date: dayOf(at), isSimulation, notes: notesOf(sources) });
  const areas = new Map<string, IndexItem[]>();
  for (const [code, item] of sources.instrument.items) {
    const attached = rows.filter((row) => row.item === code);
    if (attached.length === 0) continue;
    const pieces = attached.map((row) => pieceOf(row, sources));
    const area = areaOf(code, sources);
    areas.set(area, [...(areas.get(area) ?? []), { code, label: item.label[language], pieces }]);
  }
  const data = { ...head, facts: factsOf(sources), areas: [...areas].map(([name, items]) => ({ name, items })) };
  return { template: 'evidence-binder', data };
}

function notesOf({ rows, faults, instrument, isReadable, language }: IndexSources): string[] {
  const words = BINDER_WORDS[language];
  const isWhole = [...instrument.items.keys()].every(isReadable);
  const faulty = new Map(rows.filter((row) => faults.has(row.evidenceId)).map((row) => [row.evidenceId, row.title]));
  return [
    ...(isWhole ? [] : [WORDS[language].ownAreasOnly]),
    ...(rows.length === 0 ? [words.empty] : []),
    ...(faulty.size === 0 ? [] : [words.faulty([...faulty.values()].join('; '))]),
  ];
}

function factsOf({ assessment, instrument, rows, files, isSealed, at, dayOf, language }: IndexSources): Fact[] {
  const words = BINDER_WORDS[language];
  const day = dayInWords(dayOf(at), language);
  const pieces = new Set(rows.map(({ evidenceId }) => evidenceId)).size;
  return [
    ...assessmentFacts(assessment, instrument, language),
    [words.asOf, isSealed ? words.sealed(day) : words.open(day)],
    [words.count, words.counted(pieces, files.size)],
  ];
}

function areaOf(code: string, { instrument, language }: IndexSources): string {
  const area = instrument.areas.find(({ no }) => no === instrument.areaNoOf.get(code));
  if (area !== undefined) return `${WORDS[language].area} ${area.no}: ${area.title[language]}`;
  const component = instrument.components.find(({ items }) => items.some((item) => item.code === code));
  return component?.title[language] ?? '';
}

function pieceOf(row: AttachedRow, sources: IndexSources): IndexPiece {
  const { dayOf, language } = sources;
  const words = BINDER_WORDS[language];
  const { title, kind, url, version, addedByName, addedAt } = row;
  const facts: Fact[] = [
    [words.kind, words.kinds[kind]],
    ...(url === null ? [] : [[words.link, url] as const]),
    ...fileFacts(row, sources),
    [words.added, words.addedBy(version, addedByName, dayInWords(dayOf(addedAt), language))],
    [words.check, checkOf(row, sources)],
  ];
  return { title, url, facts };
}

function fileFacts({ evidenceId, item, sha256, sizeBytes }: AttachedRow, sources: IndexSources): Fact[] {
  const file = sources.files.get(evidenceId);
  if (file === undefined || sha256 === null) return [];
  const words = BINDER_WORDS[sources.language];
  const fault = sources.faults.get(evidenceId);
  const where = fault === 'MISSING' ? [] : [file.path, ...(file.item === item ? [] : [words.storedAt(file.item)])];
  const size = new Intl.NumberFormat(sources.language).format(sizeBytes ?? 0);
  return [
    [words.file, [...where, ...(fault === undefined ? [] : [words.faults[fault]])].join(' – ')],
    [words.size, words.bytes(size)],
    ['SHA-256', sha256],
  ];
}

function checkOf(row: AttachedRow, { dayOf, language }: IndexSources): string {
  const words = BINDER_WORDS[language];
  const { kind, problem, fileCheckedAt, linkStatus, linkCheckedAt } = row;
  const at = kind === 'FILE' ? fileCheckedAt : linkCheckedAt;
  if (at === null) return words.notChecked;
  const ofFile = problem === null ? words.whole : words.problems[problem];
  const state = linkStatus === null ? ofFile : words.links[linkStatus];
  return words.checkedOn(state, dayInWords(dayOf(at), language));
}
