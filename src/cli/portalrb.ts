import type { DefineCommand } from './command.js';
import { PreflightView } from '../portalrb/dto/preflight.view.js';
import { isAnyRefused } from '../portalrb/preflight-findings.js';
import { type InstitutionPreflight, Preflights } from '../portalrb/preflight.service.js';
import { preflightLines } from './preflight-lines.js';
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
    .option('--json', 'say it as JSON')
    .action(async ({ json }: { json?: true }) => {
      const checked = await withProgram((app) => app.get(Preflights, { strict: false }).ofAll());
      for (const line of json ? [JSON.stringify(checked.map(viewOf), null, 2)] : preflightLines(checked))
        output.out(line);
      if (checked.some(({ findings }) => isAnyRefused(findings))) context.exitWith(1);
    });
};

function viewOf(checked: InstitutionPreflight): object {
  return { institution: checked.institutionName, ...PreflightView.of(checked) };
}
