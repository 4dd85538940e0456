import type { Programs, Unit } from '../reminders/programs.js';

/** One mail as the ledger has it, with what the mail server took. */
export interface Booked {
  readonly id: string;
  readonly outcomes: readonly (string | null)[];
  readonly isSent: boolean;
  readonly because: string | null;
  /** The awards that it tells of. */
  readonly subjects: readonly string[];
  /** How often the mail server accepted it. */
  readonly copies: number;
}

/** The sums of the mails about some units. */
export interface Balance {
  readonly sent: number;
  readonly givenUp: number;
  /** How often the mail server accepted a mail that it had accepted before. */
  readonly repeats: number;
  /** Tries that ended without a word. */
  readonly lost: number;
}

/** Every mail about these units. */
export async function booksOf(programs: Programs, units: readonly Unit[]): Promise<Booked[]> {
  const rows = await programs.sql<Omit<Booked, 'copies'>>(BOOKS, [units.map(({ id }) => id)]);
  const ids = programs.smtp.received.map(({ messageId }) => messageId);
  return rows.map((row) => ({ ...row, copies: ids.filter((id) => id?.startsWith(`<reminder-${row.id}@`)).length }));
}

/** Whether each of the mails has gone out or was given up, and nobody is at it. */
export function isSettled(books: readonly Booked[]): boolean {
  return (
    books.length > 0 &&
    books.every(({ isSent, because, outcomes }) => (isSent || because !== null) && !outcomes.includes(null))
  );
}

/**
 * Adds up, and checks what must hold whatever happened: what was sent was accepted, with one more copy at most for each try that
 * ended without a word, under one Message-ID; what was given up was not accepted; and nothing stands in two mails.
 */
export function balanceOf({ smtp }: Programs, books: readonly Booked[]): Balance {
  for (const { isSent, copies, outcomes } of books) {
    const lost = outcomes.filter((outcome) => outcome === 'LOST').length;
    expect(outcomes.filter((outcome) => outcome === 'SENT')).toHaveLength(isSent ? 1 : 0);
    expect(copies).toBeGreaterThanOrEqual(isSent ? 1 : 0);
    expect(copies).toBeLessThanOrEqual((isSent ? 1 : 0) + lost);
  }
  for (const subject of books.flatMap(({ subjects }) => subjects)) {
    const told = smtp.received.filter(({ text }) => text?.includes(`/awards/${subject}`));
    expect(new Set(told.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1);
  }
  const sum = (of: (booked: Booked) => number) => books.reduce((total, booked) => total + of(booked), 0);
  return {
    sent: sum(({ isSent }) => Number(isSent)),
    givenUp: sum(({ because }) => Number(because !== null)),
    repeats: sum(({ copies }) => Math.max(0, copies - 1)),
    lost: sum(({ outcomes }) => outcomes.filter((outcome) => outcome === 'LOST').length),
  };
}

const BOOKS = `
  SELECT mailing.id, sent_at IS NOT NULL AS "isSent", given_up_because AS because,
    ARRAY(SELECT outcome FROM mailing_attempt WHERE mailing_id = mailing.id ORDER BY started_at) AS outcomes,
    array_agg(deadline.subject_id) AS subjects
  FROM mailing JOIN notice ON notice.mailing_id = mailing.id
  JOIN reminder ON reminder.id = reminder_id JOIN deadline ON deadline.id = deadline_id
  WHERE work_unit_id = ANY($1::uuid[]) GROUP BY mailing.id`;
