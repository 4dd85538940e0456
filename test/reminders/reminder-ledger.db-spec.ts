import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date.js';
import { ReminderLedger } from '../../src/reminders/reminder-ledger.service.js';
import { ReminderSweep } from '../../src/reminders/reminder-sweep.service.js';
import { ReminderDelivering } from '../../src/reminders/reminder-delivering.service.js';
import { Programs, TODAY } from './programs.js';

let programs: Programs;
let app: INestApplicationContext;

beforeEach(async () => {
  programs = await Programs.open();
  app = await programs.start();
}, 30_000);
afterEach(() => programs?.close());

/** What a dry run tells: the steps and whom they go to. */
async function dryRun(day: CalendarDate): Promise<object[]> {
  const planned = await app.get(ReminderLedger, { strict: false }).dueOn(day);
  return planned.map(({ reminder: { unitName, stepDays, dueOn }, recipients }) => ({
    unitName,
    stepDays,
    dueOn,
    recipients,
  }));
}

describe('A dry run', () => {
  test('for today tells what is due and late, to whom, and changes nothing', async () => {
    const [unit, orphan] = [await programs.unit({ coordinators: 0 }), await programs.unit({ coordinators: 0 })];
    const coordinator = await programs.person('UNIT_COORDINATOR', unit);
    const award = await programs.award(app, unit, 30);
    await programs.award(app, orphan, 14);
    const today = addDays(TODAY, 17);
    programs.goTo(today);
    const dueOn = addDays(TODAY, 30);
    expect(await dryRun(today)).toEqual([
      { unitName: orphan.name, stepDays: 0, dueOn: addDays(TODAY, 14), recipients: [] },
      { unitName: unit.name, stepDays: 14, dueOn, recipients: [`${coordinator} <${coordinator}>`] },
    ]);
    expect((await programs.ladder(award)).every(({ isMadeOut }) => !isMadeOut)).toBe(true);
  });

  test('for a later day takes everything before it as sent', async () => {
    const unit = await programs.unit();
    await programs.award(app, unit, 30);
    expect(await dryRun(addDays(TODAY, 16))).toMatchObject([{ unitName: unit.name, stepDays: 14 }]);
    expect(await dryRun(addDays(TODAY, 17))).toEqual([]);
  });

  test('for today also tells what is made out and not sent, to those who have not got it', async () => {
    const unit = await programs.unit({ coordinators: 2 });
    const award = await programs.award(app, unit, 14);
    await app.get(ReminderSweep, { strict: false }).run(TODAY);
    const [first, second] = (await programs.step(award, 14)).copies;
    await app.get(ReminderDelivering, { strict: false }).deliver(first!.id);
    expect(await dryRun(TODAY)).toMatchObject([{ recipients: [`${second!.to} <${second!.to}>`] }]);
    await app.get(ReminderDelivering, { strict: false }).deliver(second!.id);
    expect(await dryRun(TODAY)).toEqual([]);
  });
});
