import { InvalidArgumentError } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { StartProblem } from '../common/start-problem.js';
import { type CalendarDate, calendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { ReminderDelivering } from '../reminders/reminder-delivering.service.js';
import { ReminderLedger, type PlannedReminder } from '../reminders/reminder-ledger.service.js';
import { ReminderSweep } from '../reminders/reminder-sweep.service.js';
import type { DefineCommand, Output } from './command.js';
import { withProgram } from './program.js';

interface RemindOptions {
  readonly on?: CalendarDate;
  readonly dryRun?: true;
}

export const remindCommand: DefineCommand = (program, { output }) => {
  program
    .command('remind')
    .description('send the reminders that are due now; again is harmless')
    .option('--on <date>', 'as of this day, YYYY-MM-DD; a future one only with --dry-run', readDay)
    .option('--dry-run', 'only say who would get what')
    .action((options: RemindOptions) => withProgram((app) => remind(app, options, output)));
};

async function remind(app: INestApplicationContext, options: RemindOptions, output: Output): Promise<void> {
  const today = app.get(Clock).today();
  const day = options.on ?? today;
  if (options.dryRun) return tell(await app.get(ReminderLedger, { strict: false }).dueOn(day), day, output);
  if (day > today)
    throw new StartProblem(`--on: ${day} is still to come; add --dry-run to see what would be sent then.`);
  const sweep = app.get(ReminderSweep, { strict: false });
  const made = await sweep.run(day);
  output.out(`${made} steps were due by ${day}; ${await deliverAll(app, sweep, output)} mails were sent.`);
}

/** Sends here and now, rather than through the queue: a delivery that a worker has claimed meanwhile is left to it. */
async function deliverAll(app: INestApplicationContext, sweep: ReminderSweep, output: Output): Promise<number> {
  const delivering = app.get(ReminderDelivering, { strict: false });
  let sent = 0;
  for await (const ids of sweep.unsettled()) {
    for (const id of ids) {
      const isSent = await delivering.deliver(id).catch((error: Error) => output.err(error.message));
      if (isSent === true) sent += 1;
    }
  }
  return sent;
}

function tell(planned: readonly PlannedReminder[], day: CalendarDate, output: Output): void {
  output.out(planned.length === 0 ? `Nothing would be sent on ${day}.` : `On ${day} would be sent:`);
  for (const { reminder, recipients } of planned) {
    const to = recipients.length === 0 ? 'nobody (no coordinator, head or TPI lead)' : recipients.join(', ');
    const why = reminder.stepDays === 0 ? 'the day itself' : `${reminder.stepDays} days before`;
    output.out(
      `  ${reminder.predicate} of ${reminder.unitName}, due ${reminder.dueOn} (${why}, planned for ${reminder.sendOn})`,
    );
    output.out(`    to ${to}`);
  }
}

function readDay(text: string): CalendarDate {
  if (!isCalendarDate(text))
    throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD, for example 2027-03-03.');
  return calendarDate(text);
}
