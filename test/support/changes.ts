import type { INestApplication } from '@nestjs/common';
import { atEndOf, Transactions, type Tx } from '../../src/database/transactions.js';

/** Has `look` told, as the last thing of each transaction of a program, which tables it changed. It may throw, to take all back. */
export function watchTransactions(
  app: INestApplication,
  look: (tables: readonly string[], tx: Tx) => Promise<void> | void,
): void {
  const transactions = app.get(Transactions, { strict: false });
  for (const name of ['run', 'around'] as const) {
    const open = transactions[name].bind(transactions);
    transactions[name] = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      open(async (tx) => {
        const before = await changesOf(tx);
        const done = await work(tx);
        // What the work left for the end, as the audit trail does, comes before this.
        atEndOf(tx, async () => look(changedSince(before, await changesOf(tx)), tx));
        return done;
      });
  }
}

type Changes = ReadonlyMap<string, string>;

/** By table (pg_stat_xact_user_tables counts indexes as well, which takes longer), and not this transaction's alone: what earlier ones of its connection did may be in there for a second yet. */
async function changesOf(tx: Tx): Promise<Changes> {
  const rows = await tx.query<{ name: string; count: string }[]>(
    `SELECT relname AS name, count FROM pg_class, LATERAL (
       SELECT pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
         + pg_stat_get_xact_tuples_deleted(oid) AS count
     ) AS changed
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND count > 0`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** No count moves between the two for another reason: a connection hands its counts over only between transactions. */
function changedSince(before: Changes, after: Changes): string[] {
  return [...after].filter(([name, count]) => before.get(name) !== count).map(([name]) => name);
}

/** Of the tables that a transaction changed those that matter, when it left no event; none when all is well. */
export function changedInSilence(tables: readonly string[]): string[] {
  return tables.includes('audit_event') ? [] : tables.filter((name) => !(name in WITHOUT_EVENT));
}

/** Every table but these matters: whoever changes one leaves an event in the same transaction. */
export const WITHOUT_EVENT: Readonly<Record<string, string>> = {
  audit_event: 'the trail itself',
  audit_checkpoint: 'the trail itself',
  audit_checkpoint_copy: 'the trail itself',
  audit_checkpoint_head: 'the trail itself',
  session: 'says itself since when, until when and on what device',
  wrong_try: 'counts, and is forgotten',
  pending_sign_in: 'lives for minutes, between a password and a code',
  sign_on_attempt: 'lives for minutes, on the way to another service and back',
  password_link: 'a link that was mailed; using one leaves an event',
  second_factor: 'its last code, and one that is not yet confirmed; turning it on and off leaves an event',
  evidence_share_opening: 'says itself who opened what',
  portalrb_call: 'says itself who asked what',
  notice: 'word of a change that has left its event',
  notice_reading: 'one has read word of something',
  reminder: 'follows from a deadline, whose change has left its event',
  reminder_sweep: 'a run of a job',
  mailing: 'says itself what was sent to whom',
  mailing_attempt: 'says itself what came of sending',
  reminder_preference: 'also keeps a choice of what is in force anyway; any other leaves an event',
  person_setting: 'also keeps a choice of what is in force anyway; any other leaves an event',
  bouncing_address: 'an address that mail came back from',
  unsubscribe_token: 'for a link in a mail; using it leaves an event',
  webhook_delivery: 'says itself what was sent where',
  webhook_attempt: 'says itself what came of sending',
  evidence_link_check: 'says itself what a look at a link has found',
  file_check_run: 'a run of a job',
  bulk_operation: 'asking for one leaves an event; working it off counts',
  bulk_operation_row: 'what is done of it leaves the events of what is done',
  institution_archive: 'asking for one leaves an event; making it changes nothing that it tells of',
  document: 'asking for one leaves an event; making it changes nothing that it tells of',
  layer_difference: 'follows from scores of layers, as a move makes them; the move has left its event',
  item_figure: 'the same',
  cycle_item_figure: 'the same, added up',
  assessment_overview: 'follows from assessments, their moves and scores, which have left their events',
  award_overview: 'follows from awards, decisions, incidents, findings and assessments, which have left theirs',
  difference_figure: 'layer_difference, added up',
  cycle_figure: 'overviews of assessments, added up',
  institution_figure: 'the same, added up',
  view_change: 'counts changes, each of which has left its event',
  holiday_year: 'that a year is seeded, whose holidays have left their event; counted also where another came first',
  rate_count: 'counts, and is forgotten',
  idempotent_request: 'what was asked under a key and answered, for some hours; what it did has left its event',
  upload: 'on its way; what has arrived leaves an event',
};
