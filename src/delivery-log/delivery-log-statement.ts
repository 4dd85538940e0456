import { Ordering } from '../paging/ordering.js';
import type { PageSql } from '../paging/page.js';

/*
 * $1 status, $2 recipient: an account's id, or part of its address or name, $3 form, $4 first instant, $5 the instant before
 * which, $6 unit. null: not asked.
 *
 * Each kind of line is read from its own index down to a page, and only the page is looked up further. People and mails of a
 * unit are found first, as arrays: joined instead, PostgreSQL walks through every try there ever was in search of theirs.
 */

const PEOPLE = `
  SELECT array_agg(id) AS ids FROM account
  WHERE id::text = lower($2) OR position(lower($2) IN lower(email)) > 0 OR position(lower($2) IN lower(name)) > 0`;

const MAILS_OF_UNIT = `
  SELECT array_agg(DISTINCT notice.mailing_id) AS ids
  FROM deadline JOIN reminder ON reminder.deadline_id = deadline.id JOIN notice ON notice.reminder_id = reminder.id
  WHERE deadline.work_unit_id = $6 AND notice.mailing_id IS NOT NULL`;

const isFor = (recipient: string): string =>
  `($2::text IS NULL OR ${recipient} = ANY((SELECT ids FROM people)::uuid[]))`;
const isOfUnit = (mailing: string): string => `($6::uuid IS NULL OR ${mailing} = ANY((SELECT ids FROM mails)::uuid[]))`;
const HAS_FORM = '($3::text IS NULL OR mailing.form = $3)';

/** The newest first, by the instant and the id that lines of one kind have. Lines have ids of three tables. */
const newestFirst = (at: string, id: string): Ordering =>
  new Ordering(
    'delivery-log',
    [
      { sql: at, type: 'timestamptz' },
      { sql: id, type: 'uuid' },
    ],
    'desc',
  );
export const NEWEST_FIRST = newestFirst('line.at', 'line.id');

const linesBy = ({ ofPart }: PageSql, at: string, id: string): string => `
  AND ($4::timestamptz IS NULL OR ${at} >= $4) AND ($5::timestamptz IS NULL OR ${at} < $5)
  AND ${ofPart(newestFirst(at, id))}`;

/** A try under way is not among them: its mail is still queued. */
const attempts = (page: PageSql) => `
  SELECT attempt.id, attempt.started_at AS at, attempt.outcome AS status, mailing.id AS mailing_id, mailing.recipient_id,
    mailing.form, attempt.response, NULL::timestamptz AS send_after
  FROM mailing_attempt attempt JOIN mailing ON mailing.id = attempt.mailing_id
  WHERE attempt.outcome IS NOT NULL AND ($1::text IS NULL OR attempt.outcome = $1)
    AND ${isFor('mailing.recipient_id')} AND ${isOfUnit('attempt.mailing_id')} AND ${HAS_FORM}
  ${linesBy(page, 'attempt.started_at', 'attempt.id')}`;

const queued = (page: PageSql) => `
  SELECT mailing.id, mailing.created_at, 'QUEUED', mailing.id, mailing.recipient_id, mailing.form, NULL, mailing.send_after
  FROM mailing
  WHERE ($1::text IS NULL OR $1 = 'QUEUED') AND mailing.sent_at IS NULL AND mailing.given_up_at IS NULL
    AND ${isFor('mailing.recipient_id')} AND ${isOfUnit('mailing.id')} AND ${HAS_FORM}
  ${linesBy(page, 'mailing.created_at', 'mailing.id')}`;

const unmailed = (page: PageSql) => `
  SELECT notice.id, notice.created_at, 'SUPPRESSED', NULL::uuid, notice.recipient_id, NULL, notice.unmailed_because,
    NULL::timestamptz
  FROM notice JOIN reminder ON reminder.id = notice.reminder_id JOIN deadline ON deadline.id = reminder.deadline_id
  WHERE ($1::text IS NULL OR $1 = 'SUPPRESSED') AND notice.mailing_id IS NULL AND $3::text IS NULL
    AND ${isFor('notice.recipient_id')} AND ($6::uuid IS NULL OR deadline.work_unit_id = $6)
  ${linesBy(page, 'notice.created_at', 'notice.id')}`;

/** A page of the log, the newest first. */
export const deliveryLines = (page: PageSql) => `
  WITH people AS (${PEOPLE}), mails AS (${MAILS_OF_UNIT}), line AS (
    SELECT * FROM ((${attempts(page)}) UNION ALL (${queued(page)}) UNION ALL (${unmailed(page)})) line WHERE ${page.past} ${page.end}
  )
  SELECT line.id, line.at, line.status, line.mailing_id AS "mailingId", line.form, line.send_after AS "sendAfter",
    account.id AS "recipientId", account.name AS "recipientName", account.email AS "recipientEmail",
    CASE WHEN line.status <> 'SUPPRESSED' THEN line.response END AS response,
    CASE WHEN line.status = 'SUPPRESSED' THEN line.response END AS because,
    CASE WHEN line.mailing_id IS NULL THEN NULL ELSE (
      SELECT count(*)::int FROM mailing_attempt tried
      WHERE tried.mailing_id = line.mailing_id AND (line.status = 'QUEUED' OR (tried.started_at, tried.id) <= (line.at, line.id))
    ) END AS attempt,
    CASE WHEN line.mailing_id IS NULL THEN 1 ELSE (
      SELECT count(*)::int FROM notice WHERE notice.mailing_id = line.mailing_id
    ) END AS reminders, ${page.place}
  FROM line JOIN account ON account.id = line.recipient_id ORDER BY line.at DESC, line.id DESC`;
