import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Submission } from './submission.entity.js';

/** What a unit gets for what it handed in. */
export interface Receipt extends Omit<Submission, 'content'> {
  readonly submittedByName: string;
}

@Injectable()
export class SubmissionsRepository {
  constructor(private readonly reader: Reader) {}

  /** Answers its id. */
  async add(tx: Tx, submission: Omit<Submission, 'id'>): Promise<string> {
    return (await tx.save(tx.create(Submission, submission))).id;
  }

  /** How often an assessment has been submitted. */
  async countOf(assessmentId: string): Promise<number> {
    return this.reader.of(Submission).countBy({ assessmentId });
  }

  /** Oldest first, without their long texts. */
  async receiptsOf(assessmentId: string): Promise<Receipt[]> {
    return this.reader.query<Receipt[]>(`${RECEIPT} WHERE assessment_id = $1 ORDER BY round`, [assessmentId]);
  }

  async find(id: string): Promise<(Receipt & { readonly content: string }) | null> {
    const select = RECEIPT.replace('SELECT', 'SELECT content,');
    const rows = await this.reader.query<(Receipt & { content: string })[]>(`${select} WHERE submission.id = $1`, [id]);
    return rows[0] ?? null;
  }
}

const RECEIPT = `
  SELECT submission.id, assessment_id AS "assessmentId", round, sha256, total, answers, evidence,
    submitted_at AS "submittedAt", submitted_by AS "submittedBy", account.name AS "submittedByName"
  FROM submission JOIN account ON account.id = submitted_by`;
