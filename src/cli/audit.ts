import type { Command } from 'commander';
import { isUUID } from 'class-validator';
import { InvalidArgumentError } from 'commander';
import { AuditErasing } from '../audit/audit-erasing.service.js';
import { type AuditReport, AuditVerification } from '../audit/audit-verification.service.js';
import type { CommandContext, DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const auditCommand: DefineCommand = (program, context) => {
  const audit = program
    .command('audit')
    .description('the audit trail: who changed what, in chains that show tampering');
  verifyCommand(audit, context);
  eraseCommand(audit, context);
};

function verifyCommand(audit: Command, context: CommandContext): void {
  const { output } = context;
  audit
    .command('verify')
    .description(
      'check every event against the one before it, and every chain against the checkpoints; 1 when one does not fit',
    )
    .option('--json', 'say it as JSON')
    .action(async ({ json }: { json?: true }) => {
      const report = await withProgram((app) => app.get(AuditVerification, { strict: false }).verify());
      for (const line of json ? [JSON.stringify(report, null, 2)] : linesOf(report)) output.out(line);
      if (report.faults.length > 0) context.exitWith(1);
    });
}

function eraseCommand(audit: Command, { output }: CommandContext): void {
  audit
    .command('erase')
    .description('take what is personal of one person out of the trail, which goes on fitting')
    .requiredOption('--account <id>', 'whose', readId)
    .requiredOption('--because <reason>', 'recorded in the trail')
    .action(async ({ account, because }: { account: string; because: string }) => {
      const erased = await withProgram((app) => app.get(AuditErasing, { strict: false }).erase(account, because), {
        asOwner: true,
      });
      output.out(`Of ${erased.contents} events the content, of ${erased.addresses} the address was erased.`);
    });
}

function linesOf({ faults, ...report }: AuditReport): string[] {
  const { events, chains, unsealed, erased, checkpoints, lastCheckpointAt } = report;
  const counted = `${events} events in ${chains} chains, ${checkpoints} checkpoints.`;
  const notes = [
    ...(unsealed > 0 ? [`${unsealed} are from before there were chains: nothing vouches for them.`] : []),
    ...(erased > 0 ? [`${erased} have had personal data erased, as the trail tells.`] : []),
    lastCheckpointAt === null
      ? 'There is no checkpoint yet: events cut off at the end would not be missed.'
      : `Events added after ${lastCheckpointAt}, the last checkpoint, and cut off again would not be missed.`,
  ];
  if (faults.length === 0) return [counted, ...notes, 'Everything fits.'];
  return [counted, ...notes, ...faults.map(inWords)];
}

function inWords(fault: AuditReport['faults'][number]): string {
  if ('checkpoint' in fault) return `DOES NOT FIT: checkpoint ${fault.checkpoint ?? '(unreadable)'}: ${fault.misfit}`;
  const { chain, seq, id, misfit } = fault;
  return `DOES NOT FIT: event ${seq} of chain ${chain}${id === null ? '' : ` (id ${id})`}: ${misfit}`;
}

function readId(text: string): string {
  if (!isUUID(text)) throw new InvalidArgumentError('Give the id of an account.');
  return text;
}
