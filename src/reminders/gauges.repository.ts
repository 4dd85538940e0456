import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { addDays } from '../domain/calendar-date.js';

const LATE_MS = 15 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

type Counts = Readonly<Record<string, number>>;

/** Counts over what an index holds of a short time, never over the whole ledger. */
@Injectable()
export class GaugesRepository {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async reminders(): Promise<Counts> {
    const today = this.clock.today();
    const [row] = await this.reader.query<[Counts]>(
      `SELECT count(*) FILTER (WHERE send_on > $1)::int AS planned, count(*) FILTER (WHERE send_on <= $1)::int AS due
       FROM reminder WHERE dispatched_at IS NULL AND cancelled_at IS NULL AND send_on <= $2`,
      [today, addDays(today, 30)],
    );
    return row;
  }

  async mails(): Promise<Counts> {
    const now = this.clock.now();
    const [row] = await this.reader.query<[Counts]>(MAILS, [now, before(now, LATE_MS), before(now, DAY_MS)]);
    return row;
  }
}

function before(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() - milliseconds);
}

const MAILS = `
  SELECT open.waiting, open.late, tried.sent, tried.deferred, tried.failed FROM (
    SELECT count(*) FILTER (WHERE send_after > $1)::int AS waiting, count(*) FILTER (WHERE send_after < $2)::int AS late
    FROM mailing WHERE sent_at IS NULL AND given_up_at IS NULL
  ) open, (
    SELECT count(*) FILTER (WHERE outcome = 'SENT')::int AS sent, count(*) FILTER (WHERE outcome = 'DEFERRED')::int AS deferred,
      count(*) FILTER (WHERE outcome IN ('BOUNCED', 'LOST'))::int AS failed
    FROM mailing_attempt WHERE settled_at > $3
  ) tried`;
