import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { LinkCheck } from './link-check.entity.js';
import type { LinkFinding } from './link-status.js';

/** The right to check one link, until its lease runs out. */
export interface LinkClaim {
  readonly id: string;
  readonly url: string;
}

/** The time and day of a claim, and how long it may take. */
export interface ClaimTime {
  readonly day: CalendarDate;
  readonly now: Date;
  readonly leasedUntil: Date;
}

@Injectable()
export class LinkChecksRepository {
  constructor(private readonly reader: Reader) {}

  /** A page of the hosts to which links lead that are not checked on a day yet, in order. */
  async hostsDue(day: CalendarDate, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.reader.query<{ host: string }[]>(
      `SELECT DISTINCT host_of(version.url) AS host FROM evidence_version version
       WHERE ${IS_DUE} AND ($2::text IS NULL OR host_of(version.url) > $2) ORDER BY host LIMIT $3`,
      [day, after, limit],
    );
    return rows.map(({ host }) => host);
  }

  /** The hosts of the newest versions of these, each once; none of a file. */
  async hostsOf(evidenceIds: readonly string[]): Promise<string[]> {
    const rows = await this.reader.query<{ host: string }[]>(
      `SELECT DISTINCT host_of(version.url) AS host FROM unnest($1::uuid[]) AS asked (id)
       JOIN LATERAL (
         SELECT url FROM evidence_version WHERE evidence_id = asked.id AND url IS NOT NULL ORDER BY no DESC LIMIT 1
       ) version ON true
       WHERE host_of(version.url) IS NOT NULL`,
      [evidenceIds],
    );
    return rows.map(({ host }) => host);
  }

  /** Claims a link of a host that is not checked on that day yet; null when there is none, or another worker is at the host. */
  async claim(tx: Tx, host: string, { day, now, leasedUntil }: ClaimTime): Promise<LinkClaim | null> {
    await tx.query('DELETE FROM evidence_link_check WHERE host = $1 AND checked_at IS NULL AND leased_until <= $2', [
      host,
      now,
    ]);
    const rows = await tx.query<LinkClaim[]>(CLAIM, [day, host, now, leasedUntil]);
    return rows[0] ?? null;
  }

  /** Does nothing when the lease ran out and somebody else has claimed the link since. */
  async settle(tx: Tx, id: string, finding: LinkFinding, checkedAt: Date): Promise<void> {
    await tx.update(LinkCheck, { id, checkedAt: IsNull() }, { ...finding, checkedAt });
  }
}

/** Only the newest version is looked at; earlier ones keep what was last found. Takes the day as its first parameter. */
const IS_DUE = `
  version.url IS NOT NULL AND NOT EXISTS (
    SELECT FROM evidence_version later WHERE later.evidence_id = version.evidence_id AND later.no > version.no
  ) AND NOT EXISTS (
    SELECT FROM evidence_link_check done
    WHERE done.evidence_id = version.evidence_id AND done.no = version.no AND done.due_on >= $1::date
      AND done.checked_at IS NOT NULL
  )`;

/**
 * Two workers that claim at once: the unique index lets one of them in. Without the second condition, one that began to read
 * before the other had settled could claim the same link again.
 */
const CLAIM = `
  WITH due AS (
    SELECT evidence_id, no, url FROM evidence_version version
    WHERE host_of(version.url) = $2 AND ${IS_DUE}
      AND NOT EXISTS (SELECT FROM evidence_link_check busy WHERE busy.host = $2 AND busy.checked_at IS NULL)
    ORDER BY added_at, evidence_id LIMIT 1
  ), claimed AS (
    INSERT INTO evidence_link_check (evidence_id, no, host, due_on, begun_at, leased_until)
    SELECT evidence_id, no, $2, $1::date, $3, $4 FROM due
    ON CONFLICT (host) WHERE checked_at IS NULL DO NOTHING RETURNING id
  )
  SELECT claimed.id, due.url FROM claimed, due`;
