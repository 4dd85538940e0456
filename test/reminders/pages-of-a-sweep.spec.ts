import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../../src/common/clock.js';
import type { Transactions, Tx } from '../../src/database/transactions.js';
import type { DueDaysOfOffices } from '../../src/reminders/due-days-of-offices.service.js';
import type { MadeOut, MakingOut } from '../../src/reminders/making-out.service.js';
import { ReminderSweep } from '../../src/reminders/reminder-sweep.service.js';
import type { DuePlace, DueRow, RemindersRepository } from '../../src/reminders/reminders.repository.js';

const FULL = 1_000;

interface AtWork {
  readonly rows: number;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

/** A sweep of so many rows, and its pages in the order in which they are made out, each until it is let go. */
function sweepOf(rows: number) {
  const pages: AtWork[] = [];
  const all = Array.from({ length: rows }, (_, no) => ({ id: String(no), sendOn: '2027-03-01' }) as DueRow);
  const lockDue = async (_tx: Tx, _days: unknown, after: DuePlace | null, limit: number) => {
    const from = after === null ? 0 : Number(after.id) + 1;
    return all.slice(from, from + limit);
  };
  const makeOut = (_tx: Tx, due: readonly DueRow[]) =>
    new Promise<MadeOut>((resolve, fail) => {
      const end = () => resolve({ notices: due.length, unaddressed: [] });
      pages.push({ rows: due.length, end, fail });
    });
  const sweep = new ReminderSweep(
    {
      lockDue,
      beLight: async () => undefined,
      cancelOvertaken: async () => undefined,
    } as unknown as RemindersRepository,
    { makeOut } as unknown as MakingOut,
    { byNow: async () => [] } as unknown as DueDaysOfOffices,
    { run: (work: (tx: Tx) => Promise<unknown>) => work({} as Tx) } as unknown as Transactions,
    { now: () => new Date('2027-03-01T02:00:00Z') } as Clock,
  );
  return { sweep, pages };
}

describe('The pages of a sweep', () => {
  test('are begun while the one before is made out, but no more than two at once, and all of them count', async () => {
    const { sweep, pages } = sweepOf(2 * FULL + 3);
    const swept = sweep.run();
    await turn();
    expect(pages.map(({ rows }) => rows)).toEqual([FULL, FULL]);
    pages[0]!.end();
    await turn();
    expect(pages.map(({ rows }) => rows)).toEqual([FULL, FULL, 3]);
    pages[2]!.end();
    pages[1]!.end();
    expect(await swept).toEqual({ due: 2 * FULL + 3, notices: 2 * FULL + 3 });
  });

  test('fail with the first that does, when no other is under way any more', async () => {
    const { sweep, pages } = sweepOf(2 * FULL + 3);
    let ended = '';
    const swept = sweep.run().catch((error: Error) => (ended = error.message));
    await turn();
    pages[0]!.fail(new Error('The database is away.'));
    await turn();
    expect(ended).toBe('');
    pages[1]!.end();
    await swept;
    expect(ended).toBe('The database is away.');
    expect(pages).toHaveLength(2);
  });
});
