import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Comment, CommentMention } from './comment.entity.js';
import type { Room } from './comments.policy.js';

/** What somebody reads of the talk about an assessment. */
export interface Earshot {
  readonly rooms: readonly Room[];
  /** null for every item, also those of the results. */
  readonly areas: readonly number[] | null;
}

/** An item, in a room. */
export interface Topic {
  readonly room: Room;
  readonly item: string;
  readonly areaNo: number | null;
}

export interface CommentRow extends Omit<Comment, 'no' | 'assessmentId' | 'areaNo'> {
  readonly writerName: string;
  readonly mentions: readonly { readonly accountId: string; readonly name: string }[];
  /** Whether it mentions the person asking, who has not said that they have seen it. */
  readonly isUnseen: boolean;
}

@Injectable()
export class CommentsRepository {
  constructor(private readonly reader: Reader) {}

  /** What somebody reads, about one item or all, oldest first; the latest `limit`. */
  async list(assessmentId: string, accountId: string, { rooms, areas }: Earshot, item: string | null, limit: number) {
    const rows = await this.reader.query<CommentRow[]>(
      `${SELECT} WHERE comment.assessment_id = $2 AND ${HEARD} AND ($5::text IS NULL OR comment.item_code = $5)
       ORDER BY comment.no DESC LIMIT $6`,
      [accountId, assessmentId, rooms, areas, item, limit],
    );
    return rows.reverse();
  }

  /** Says nothing about who may read it. */
  async find(id: string): Promise<Comment | null> {
    return this.reader.of(Comment).findOneBy({ id });
  }

  async add(tx: Tx, comment: Omit<Comment, 'id' | 'no'>): Promise<Comment> {
    return tx.save(tx.create(Comment, comment));
  }

  async mention(tx: Tx, commentId: string, accountIds: readonly string[]): Promise<void> {
    await tx.insert(
      CommentMention,
      accountIds.map((accountId) => ({ commentId, accountId, seenAt: null })),
    );
  }

  async change(
    tx: Tx,
    id: string,
    changed: Partial<Pick<Comment, 'text' | 'correctedAt' | 'resolvedAt' | 'resolvedBy'>>,
  ) {
    await tx.update(Comment, { id }, changed);
  }

  /** Only what they can read now: what they cannot, they have not seen. */
  async markSeen(tx: Tx, assessmentId: string, accountId: string, { rooms, areas }: Earshot, seenAt: Date) {
    await tx.query(
      `UPDATE comment_mention mention SET seen_at = $5 FROM comment
       WHERE comment.id = mention.comment_id AND mention.account_id = $1 AND mention.seen_at IS NULL
         AND comment.assessment_id = $2 AND ${HEARD}`,
      [accountId, assessmentId, rooms, areas, seenAt],
    );
  }

  /** Those of some people who read an item in a room, whatever pass is open; each once. */
  async readersAmong(
    accountIds: readonly string[],
    assessment: AssessmentRow,
    { room, areaNo }: Topic,
  ): Promise<readonly string[]> {
    const { id, unitId, institutionId } = assessment;
    const rows =
      room === 'UNIT'
        ? await this.reader.query<Reading[]>(UNIT_READERS, [accountIds, unitId, areaNo])
        : await this.reader.query<Reading[]>(EVALUATORS, [
            accountIds,
            unitId,
            id,
            room,
            room === 'TPI' ? institutionId : null,
          ]);
    return rows.map(({ accountId }) => accountId);
  }
}

interface Reading {
  readonly accountId: string;
}

/** `Earshot` in SQL; takes its two parts as parameters 3 and 4. */
const HEARD = `comment.room = ANY($3::text[]) AND ($4::smallint[] IS NULL OR comment.area_no = ANY($4::smallint[]))`;

const SELECT = `
  SELECT comment.id, comment.room, comment.item_code AS "itemCode", comment.text, comment.written_at AS "writtenAt",
    comment.written_by AS "writtenBy", writer.name AS "writerName", comment.corrected_at AS "correctedAt",
    comment.resolved_at AS "resolvedAt", comment.resolved_by AS "resolvedBy",
    coalesce(mentioned.people, '[]') AS mentions, coalesce(mentioned.is_unseen, false) AS "isUnseen"
  FROM comment
  JOIN account writer ON writer.id = comment.written_by
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('accountId', account.id, 'name', account.name) ORDER BY account.name) AS people,
      bool_or(account.id = $1 AND mention.seen_at IS NULL) AS is_unseen
    FROM comment_mention mention JOIN account ON account.id = mention.account_id
    WHERE mention.comment_id = comment.id
  ) mentioned ON true`;

const UNIT_READERS = `
  SELECT DISTINCT account.id AS "accountId"
  FROM account JOIN appointment held ON held.account_id = account.id AND held.ended_at IS NULL
  WHERE account.id = ANY($1::uuid[]) AND account.closed_at IS NULL AND held.work_unit_id = $2 AND (
    held.role <> 'UNIT_MEMBER' OR EXISTS (
      SELECT FROM area_assignment assignment
      WHERE assignment.work_unit_id = $2 AND assignment.account_id = account.id AND assignment.area_no = $3
        AND assignment.ended_at IS NULL
    )
  )`;

const EVALUATORS = `
  SELECT DISTINCT account.id AS "accountId"
  FROM account JOIN appointment held ON held.account_id = account.id AND held.ended_at IS NULL
  WHERE account.id = ANY($1::uuid[]) AND account.closed_at IS NULL AND held.institution_id IS NOT DISTINCT FROM $5::uuid
    AND (held.role = $4 || '_LEAD' OR (held.role IN ('TPI_MEMBER', 'TPN_EVALUATOR') AND EXISTS (
      SELECT FROM evaluator_assignment assignment
      WHERE assignment.assessment_id = $3 AND assignment.layer = $4 AND assignment.account_id = account.id
        AND assignment.ended_at IS NULL
    ))) AND NOT EXISTS (
      SELECT FROM appointment own
      WHERE own.account_id = account.id AND own.work_unit_id = $2 AND own.ended_at IS NULL
    )`;
