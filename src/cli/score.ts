import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { checkPredicates, type Holding } from '../domain/gates.js';
import type { Instrument } from '../domain/instrument.js';
import { BLANK_POLICIES, type BlankPolicy } from '../domain/scored-nodes.js';
import { scoreSheet } from '../domain/scoring.js';
import {
  InvalidWorksheet,
  instrumentIdOf,
  readWorksheet,
  type Worksheet,
  worksheetWarnings,
} from '../domain/worksheet.js';
import { bundledTexts, parseInstrument } from '../instruments/instrument-file.js';
import type { Finding } from '../worksheet-files/finding.js';
import { findingWords } from '../worksheet-files/finding-words.js';
import { readWorksheetFile } from '../worksheet-files/worksheet-reading.js';
import type { CommandContext, DefineCommand } from './command.js';
import { scoreTable } from './score-table.js';
import type { ScoredFile } from './scored-file.js';

const XLSX = /\.xls[xm]$/i;

interface ScoreOptions {
  readonly blanks: BlankPolicy;
  readonly json?: true;
}

export const scoreCommand: DefineCommand = (program, context) => {
  program
    .command('score')
    .description('score filled worksheets and check the gates of WBK and WBBM; needs no database')
    .argument(
      '<file...>',
      'worksheets as JSON: { "instrument": "lke-zi-2021", "answers": { ... }, "held"?: { ... } }; or as Excel workbooks in the form of the annex',
    )
    .addOption(
      new Option('--blanks <view>', 'a blank item counts 0, or is left out of its mean')
        .choices(BLANK_POLICIES)
        .default('zero'),
    )
    .option('--json', 'one object per file, one per line')
    .action((files: string[], options: ScoreOptions) => scoreFiles(files, options, context));
};

async function scoreFiles(files: readonly string[], options: ScoreOptions, context: CommandContext): Promise<void> {
  const instruments = (await bundledTexts()).map((text) => parseInstrument(text).instrument);
  for (const file of files) {
    try {
      const scored = await scoreFile(file, instruments, options.blanks, context);
      context.output.out(options.json ? JSON.stringify(scoreJson(scored)) : scoreTable(scored));
    } catch (error) {
      context.exitWith(1);
      for (const line of reasonLines(error)) context.output.err(`${file}: ${line}`);
    }
  }
}

async function scoreFile(
  file: string,
  instruments: readonly Instrument[],
  blanks: BlankPolicy,
  { clock }: CommandContext,
): Promise<ScoredFile> {
  const bytes = await readFile(file);
  const filled = XLSX.test(file) ? await workbookAnswers(bytes, instruments) : jsonAnswers(bytes, instruments);
  const { instrument, answers, held, warnings } = filled;
  const scorecard = scoreSheet(instrument, answers, blanks);
  // Without a register there is no proposal window: what is held is counted up to today.
  const holding: Holding | undefined = held === undefined ? undefined : { held, on: clock.today() };
  return { file, instrument, scorecard, checks: checkPredicates(instrument, scorecard, holding), warnings };
}

interface FilledFile extends Worksheet {
  readonly instrument: Instrument;
}

function jsonAnswers(bytes: Buffer, instruments: readonly Instrument[]): FilledFile {
  const raw = parseJson(bytes.toString('utf8'));
  const instrument = knownInstrument(instruments, instrumentIdOf(raw));
  return { instrument, ...readWorksheet(instrument, raw) };
}

/** What must be mended is refused as a worksheet is; whatever else was noticed is a warning. */
async function workbookAnswers(bytes: Buffer, instruments: readonly Instrument[]): Promise<FilledFile> {
  const { instrument, answers, findings } = await readWorksheetFile(bytes, instruments);
  const [refused, others] = [true, false].map((isRefused) =>
    findings.filter(({ grade }) => (grade === 'REFUSED') === isRefused).map(findingLine),
  ) as [string[], string[]];
  if (refused.length > 0) throw new InvalidWorksheet(refused);
  return { instrument, answers, held: undefined, warnings: [...worksheetWarnings(instrument, answers), ...others] };
}

function findingLine(found: Finding): string {
  const { sheet, row, column } = found;
  const place = [sheet, row === null ? '' : `${column ?? ''}${row}`].filter(Boolean).join(' ');
  return `${place === '' ? '' : `${place}: `}${findingWords(found).en}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidWorksheet([`is not JSON: ${(error as Error).message}`]);
  }
}

function knownInstrument(instruments: readonly Instrument[], id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found !== undefined) return found;
  const known = instruments.map((instrument) => instrument.id).join(', ');
  throw new InvalidWorksheet([`instrument: "${id}" is not known; use ${known}.`]);
}

function reasonLines(error: unknown): readonly string[] {
  if (error instanceof InvalidWorksheet) return error.facts.errors;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return ['does not exist.'];
  if (code === 'EISDIR') return ['is a folder; name a file.'];
  return [message];
}

/** The form of `--json`, which other programs read: it only ever grows. */
function scoreJson({ file, scorecard, checks, warnings }: ScoredFile) {
  const { areas, nodes, ...head } = scorecard;
  const brief = ({ score, weight, share }: { score: number; weight: number; share: number }) => ({
    score,
    weight,
    share,
  });
  return {
    file,
    ...head,
    areas: areas.map((area) => ({ no: area.no, ...brief(area) })),
    nodes: Object.fromEntries([...nodes].map(([code, node]) => [code, brief(node)])),
    predicates: Object.fromEntries(checks.map(({ predicate, ...check }) => [predicate, check])),
    warnings,
  };
}
