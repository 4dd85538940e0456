import type { INestApplicationContext } from '@nestjs/common';
import { InvalidArgumentError } from 'commander';
import { Clock } from '../common/clock.js';
import { StartProblem } from '../common/start-problem.js';
import { type CalendarDate, calendarDate, isCalendarDate } from '../domain/calendar-date.js';
import { MailingDelivering } from '../mailings/mailing-delivering.service.js';
import { Mailings } from '../mailings/mailings.service.js';
import { ForecastView } from '../reminders/dto/forecast.view.js';
import { ReminderForecast } from '../reminders/reminder-forecast.service.js';
import { Reminders } from '../reminders/reminders.service.js';
import type { DefineCommand, Output } from './command.js';
import { forecastLines } from './forecast-lines.js';
import { withProgram } from './program.js';

interface RemindOptions {
  readonly on?: CalendarDate;
  readonly dryRun?: true;
  readonly json?: true;
  readonly catchUp?: true;
}

export const remindCommand: DefineCommand = (program, { output }) => {
  program
    .command('remind')
    .description('send the reminders that are due now; again is harmless')
    .option('--on <date>', 'what would be sent on this day, YYYY-MM-DD; with --dry-run', readDay)
    .option('--dry-run', 'only say who would get what, on which channel, and why or why not')
    .option('--json', 'say it as JSON; with --dry-run')
    .option('--catch-up', 'after a downtime: one mail a person with everything missed')
    .action((options: RemindOptions) => withProgram((app) => remind(app, options, output)));
};

async function remind(app: INestApplicationContext, options: RemindOptions, output: Output): Promise<void> {
  const today = app.get(Clock).today();
  if (options.dryRun) return tell(app, options.on ?? today, options.json === true, output);
  if (options.on !== undefined)
    throw new StartProblem('--on: only a --dry-run looks at a day; without it, today is meant.');
  if (options.json) throw new StartProblem('--json: says what a --dry-run finds; add --dry-run.');
  const reminders = app.get(Reminders, { strict: false });
  const { due } = options.catchUp ? await reminders.catchUp() : await reminders.makeOut();
  const { sent, waiting } = await deliverAll(app, output);
  const later = waiting > 0 ? ` ${waiting} wait for their time.` : '';
  output.out(`${due} steps were due; ${sent} mails were sent.${later}`);
}

/** Sends here and now, rather than through the queue: a mail that a worker has claimed meanwhile is left to it. */
async function deliverAll(app: INestApplicationContext, output: Output): Promise<{ sent: number; waiting: number }> {
  const delivering = app.get(MailingDelivering, { strict: false });
  const mailings = app.get(Mailings, { strict: false });
  let sent = 0;
  for await (const mail of mailings.due()) {
    sent += await delivering.deliver([mail]).catch((error: Error) => {
      output.err(error.message);
      return 0;
    });
  }
  return { sent, waiting: await mailings.countOpen() };
}

async function tell(app: INestApplicationContext, day: CalendarDate, asJson: boolean, output: Output): Promise<void> {
  const forecast = await app.get(ReminderForecast, { strict: false }).on(null, day);
  if (asJson) output.out(JSON.stringify(ForecastView.of(forecast), null, 2));
  else for (const line of forecastLines(forecast)) output.out(line);
}

function readDay(text: string): CalendarDate {
  if (!isCalendarDate(text))
    throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD, for example 2027-03-03.');
  return calendarDate(text);
}
