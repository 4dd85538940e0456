import type { DefineCommand } from './command.js';
import { PreflightView } from '../portalrb/dto/preflight.view.js';
import { isAnyRefused } from '../portalrb/preflight-findings.js';
import { type InstitutionPreflight, Preflights } from '../portalrb/preflight.service.js';
import { preflightLines } from './preflight-lines.js';
import { StartProblem } from '../common/start-problem.js';
import { withProgram } from './program.js';

export const portalrbCommand: DefineCommand = (program, context) => {
  const { output } = context;
  program
    .command('portalrb')
    .description("what the ministry's PortalRB fetches")
    .command('check')
    .description(
      'what PortalRB would be refused, or would look wrong there, by institution; 1 when it would be refused',
    )
    .option('--institution <name>', 'only of the institution of this name or id')
    .option('--json', 'say it as JSON')
    .action(async ({ institution, json }: { institution?: string; json?: true }) => {
      const checked = await withProgram((app) => app.get(Preflights, { strict: false }).ofAll(institution ?? null));
      if (institution !== undefined && checked.length === 0) throw new StartProblem(notTakingPart(institution));
      for (const line of json ? [JSON.stringify(checked.map(viewOf), null, 2)] : preflightLines(checked))
        output.out(line);
      if (checked.some(({ findings }) => isAnyRefused(findings))) context.exitWith(1);
    });
};

const notTakingPart = (name: string) =>
  `--institution: "${name}" has no units on their way to a proposal, or is the name of no institution. Without it, all are checked.`;

function viewOf(checked: InstitutionPreflight): object {
  return { institution: checked.institutionName, ...PreflightView.of(checked) };
}
