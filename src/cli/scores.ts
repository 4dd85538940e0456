import { type ScoreFault, type ScoreReport, ScoreVerification } from '../assessments/score-verification.service.js';
import type { DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const scoresCommand: DefineCommand = (program, context) => {
  const scores = program.command('scores').description('the scores of finished layers, of which reports are made');
  scores
    .command('verify')
    .description('score every finished layer anew and compare what is kept of it; 1 when one differs')
    .option('--json', 'say it as JSON')
    .action(async ({ json }: { json?: true }) => {
      const report = await withProgram((app) => app.get(ScoreVerification, { strict: false }).verify());
      for (const line of json ? [JSON.stringify(report, null, 2)] : linesOf(report)) context.output.out(line);
      if (report.differing > 0) context.exitWith(1);
    });
};

function linesOf({ scores, differing, faults }: ScoreReport): string[] {
  const counted = `${scores} scores of finished layers.`;
  if (differing === 0) return [counted, 'Each is what its answers come to.'];
  const unnamed = differing - faults.length;
  return [counted, ...faults.map(inWords), ...(unnamed > 0 ? [`${unnamed} more differ.`] : [])];
}

function inWords({ institutionCode, unitCode, year, layer, figures, keptTotal, total }: ScoreFault): string {
  const points = `${keptTotal} points are kept, the answers come to ${total}`;
  return `DIFFERS: ${institutionCode} ${unitCode}, ${year}, ${layer}: ${points} (${figures.join(', ')})`;
}
