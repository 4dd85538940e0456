import type { Workbook, Worksheet } from 'exceljs';
import { type Answer, type Answers, asksForRuling, type CountsAnswer } from '../domain/answer.js';
import type { Instrument } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';
import type { OfficialQuestion } from '../wordings/wording-match.js';
import { answerSheetForm } from './answer-sheet-form.js';
import { answerSheetCells, readAnswerSheet } from './answer-sheet-reading.js';
import { BASE_NAME, type ExportedBase, readBase } from './exported-base.js';
import { differencesOf } from './differences.js';
import { finding, type Finding } from './finding.js';
import { findAnswerRows } from './found-answer-rows.js';
import { type FoundRows, findRows } from './found-rows.js';
import { answerOf, type ReadItem, readItems } from './read-items.js';
import { annexCells, strayCells } from './stray-cells.js';
import { openWorkbook, type WorkbookFile } from './workbook-file.js';
import { SHEET_NAME } from './worksheet-cells.js';
import { NoWorksheet } from './worksheet-files.errors.js';
import { layoutOf } from './worksheet-layout.js';

/** A filled worksheet as a file holds it. */
export interface ReadWorksheet {
  readonly instrument: Instrument;
  /** The name of the sheet that was read. */
  readonly sheet: string;
  /** null where nothing of an export is in it. */
  readonly base: ExportedBase | null;
  readonly items: ReadonlyMap<string, ReadItem>;
  /** What its cells make, of those that make something. */
  readonly answers: Answers;
  readonly findings: readonly Finding[];
}

/** So much of a sheet must be there for it to be taken for a worksheet. */
const LEAST_SHARE = 0.5;

/**
 * Reads a workbook as a worksheet of one of these instruments: the one that it was exported from, else the one that it looks like.
 * Throws ImportFileRefused where it is no workbook that can be read, NoWorksheet where no sheet of it is such a worksheet.
 *
 * @param official the ministry's questions, which rows may be labelled with, and which say where the answer sheet has what
 * @param layer whose columns of the answer sheet are read
 */
export async function readWorksheetFile(
  bytes: Buffer,
  instruments: readonly Instrument[],
  { official = [], layer = 'UNIT' }: ReadingOptions = {},
): Promise<ReadWorksheet> {
  const file = await openWorkbook(bytes);
  const base = readBase(file.book);
  const candidates = base === null ? instruments : instruments.filter(({ id }) => id === base.origin.instrumentId);
  if (candidates.length === 0) throw new NoWorksheet('OTHER_INSTRUMENT', base?.origin.instrumentId ?? '');
  const sheets = visibleSheets(file.book);
  const looks = sheets.flatMap((sheet) =>
    candidates.flatMap((instrument) => looksOf(sheet, instrument, { official, layer })),
  );
  const [best] = looks.sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < LEAST_SHARE) throw new NoWorksheet('NO_SUCH_ROWS', sheets[0]?.name ?? '');
  const { instrument, sheet, usualName } = best;
  const { items, answers, findings } = best.read(file, base);
  const findingsOfAll = [...aboutFile(file, sheet, usualName), ...findings];
  return { instrument, sheet: sheet.name, base, items, answers, findings: findingsOfAll };
}

interface ReadingOptions {
  readonly official?: readonly OfficialQuestion[];
  readonly layer?: Layer;
}

/** The one of the usual name first. */
function visibleSheets({ worksheets }: Workbook): Worksheet[] {
  const visible = worksheets.filter(({ state }) => state === 'visible');
  return visible.sort((a, b) => Number(b.name === SHEET_NAME) - Number(a.name === SHEET_NAME));
}

/** A sheet taken for a worksheet of an instrument in one of its forms. */
interface Look {
  readonly sheet: Worksheet;
  readonly instrument: Instrument;
  readonly usualName: string;
  /** Of the form's rows that are there: 0..1. */
  readonly share: number;
  readonly read: (
    file: WorkbookFile,
    base: ExportedBase | null,
  ) => Pick<ReadWorksheet, 'items' | 'answers' | 'findings'>;
}

function looksOf(sheet: Worksheet, instrument: Instrument, { official, layer }: Required<ReadingOptions>): Look[] {
  const annex = findRows(sheet, instrument, official);
  const form = answerSheetForm(instrument, official, layer);
  const looks: Look[] = [
    {
      sheet,
      instrument,
      usualName: SHEET_NAME,
      share: annex.share,
      read: (file, base) => readAnnex({ sheet, instrument, file, base }, annex),
    },
  ];
  if (form === null) return looks;
  const found = findAnswerRows(sheet, form);
  const read: Look['read'] = (file, base) => {
    const { items, findings } = readAnswerSheet(sheet, form, found.rows, file.mergesOf(sheet));
    const stray = strayCells(sheet, answerSheetCells(form, found.rows));
    return { items, answers: answersOf(items, base), findings: [...found.findings, ...findings, ...stray] };
  };
  return [...looks, { sheet, instrument, usualName: form.sheetName, share: found.share, read }];
}

interface AnnexFile {
  readonly sheet: Worksheet;
  readonly instrument: Instrument;
  readonly file: WorkbookFile;
  readonly base: ExportedBase | null;
}

function readAnnex({ sheet, instrument, file, base }: AnnexFile, found: FoundRows) {
  const { items, findings } = readItems(sheet, found.rows, file.mergesOf(sheet));
  const answers = answersOf(items, base);
  const layout = layoutOf(instrument);
  return {
    items,
    answers,
    findings: [
      ...found.findings,
      ...findings,
      ...strayCells(sheet, annexCells(found.rows)),
      ...differencesOf({ sheet, layout, rows: found.rows, answers, isOurs: base !== null }),
    ],
  };
}

function aboutFile({ book, hasMacros }: WorkbookFile, { name }: Worksheet, usualName: string): Finding[] {
  const others = book.worksheets.filter(
    (sheet) => sheet.name !== name && sheet.name !== BASE_NAME && sheet.actualRowCount > 0,
  );
  return [
    ...(hasMacros ? [finding('MACROS', { sheet: '' })] : []),
    ...(name === usualName ? [] : [finding('SHEET_RENAMED', { sheet: name, value: usualName })]),
    ...others.map((sheet) => finding('OTHER_SHEET', { sheet: sheet.name })),
  ];
}

/** What an evaluator ruled has no cell: it holds as long as the counts do. */
function answersOf(items: ReadonlyMap<string, ReadItem>, base: ExportedBase | null): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [code, item] of items) {
    const answer = answerOf(item);
    if (answer === null || answer === undefined) continue;
    answers.set(code, typeof answer === 'object' ? withRuling(item, answer, base?.answers.get(code)?.value) : answer);
  }
  return answers;
}

/** The counts with the ruling that an earlier answer had, where their denominator is still zero. */
export function withRuling(
  { item }: Pick<ReadItem, 'item'>,
  counts: CountsAnswer,
  earlier: Answer | null | undefined,
): CountsAnswer {
  const ruling = typeof earlier === 'object' && earlier !== null ? earlier.ruling : undefined;
  const isWhole = item.kind === 'ratio' && item.counts.every(({ key }) => counts[key] !== undefined);
  if (ruling === undefined || !isWhole || !asksForRuling(item, counts)) return counts;
  return { ...counts, ruling };
}
