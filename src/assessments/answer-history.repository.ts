import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Answer } from './sheet.entity.js';

/** Answers as they were. Whatever writes an answer leaves an audit event that says what it is from then on. */
@Injectable()
export class AnswerHistoryRepository {
  constructor(private readonly reader: Reader) {}

  /** The answers of a sheet at a moment, in one statement. */
  async answersAt(sheetId: string, at: Date): Promise<Answer[]> {
    return this.reader.query<Answer[]>(
      `SELECT DISTINCT ON (after ->> 'item') subject_id AS "sheetId", after ->> 'item' AS "itemCode", after -> 'value' AS value,
         after ->> 'note' AS note, (after ->> 'version')::int AS version, at AS "answeredAt", actor_id AS "answeredBy",
         after ->> 'toConfirmFrom' AS "toConfirmFrom"
       FROM audit_event
       WHERE subject_type = 'sheet' AND subject_id = $1 AND action IN ('answer', 'carry', 'confirm') AND at <= $2
       ORDER BY after ->> 'item', (after ->> 'version')::int DESC`,
      [sheetId, at],
    );
  }
}
