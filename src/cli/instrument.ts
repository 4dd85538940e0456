import { readFile } from 'node:fs/promises';
import { StartProblem } from '../common/start-problem.js';
import { Instruments } from '../instruments/instruments.service.js';
import { QuestionMasterUnreadable, WordingDiffers } from '../wordings/wordings.errors.js';
import { type ImportedWording, Wordings } from '../wordings/wordings.service.js';
import type { DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const instrumentCommand: DefineCommand = (program, context) => {
  const { output } = context;
  program
    .command('instrument')
    .description('worksheets')
    .command('import-wording')
    .argument('<file>', "the ministry's question master, in JSON")
    .description(
      "attach the ministry's own questions and criteria to a worksheet's items, all of them or none; 1 when refused",
    )
    .option('--instrument <id>', 'the worksheet; the latest when left out')
    .action(async (file: string, { instrument }: { instrument?: string }) => {
      const source = await readFile(file, 'utf8').catch(() => {
        throw new StartProblem(`${file} cannot be read.`);
      });
      try {
        const imported = await withProgram((app) => {
          const id = instrument ?? app.get(Instruments, { strict: false }).latest().instrument.id;
          return app.get(Wordings, { strict: false }).import(null, id, source);
        });
        for (const line of linesOf(imported)) output.out(line);
      } catch (error) {
        const lines = refusalLines(error);
        if (lines === null) throw error;
        for (const line of lines) output.err(line);
        context.exitWith(1);
      }
    });
};

function linesOf({ instrumentId, year, questions, isChanged, accepted }: ImportedWording): string[] {
  const done = isChanged ? 'are attached to' : 'were attached already to';
  return [
    `${questions} questions of ${year} ${done} ${instrumentId}.`,
    ...accepted.map((code) => `${code}: the master parts it in two, as is known; the points are the same.`),
  ];
}

/** null for what is no refusal of the file. */
function refusalLines(error: unknown): string[] | null {
  if (error instanceof QuestionMasterUnreadable)
    return [error.message, ...error.facts.faults.map(({ at, reason }) => `${at}: ${reason}`)];
  if (!(error instanceof WordingDiffers)) return null;
  const told = error.facts.differences.map(
    ({ rule, at, expected, found }) => `${rule} ${at}: ${expected ?? 'nothing'} expected, ${found ?? 'nothing'} found`,
  );
  return [error.message, ...told];
}
