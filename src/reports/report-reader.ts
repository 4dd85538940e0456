import { Injectable } from '@nestjs/common';
import { HotStatements } from '../database/hot-statements.js';
import { Reader } from '../database/reader.js';
import { RepeatedStatements } from '../database/repeated-statements.js';
import { saidInText } from './said-in-text.js';

/**
 * Reading for reports: what is asked again and again has a name, under which PostgreSQL plans it once a connection; to plan a report takes
 * longer than to read it. What a report leaves open is said in its text, so that one plan fits all who ask in the same way.
 */
@Injectable()
export class ReportReader {
  private readonly repeated = new RepeatedStatements('report');

  constructor(
    private readonly statements: HotStatements,
    private readonly reader: Reader,
  ) {}

  /** As the Reader's. Throws NestedTransaction inside of a transaction. */
  async query<Rows>(sql: string, values: readonly unknown[] = []): Promise<Rows> {
    const { text, values: asked } = saidInText(sql, values);
    const name = this.repeated.nameOf(text);
    if (name === null) return this.reader.query<Rows>(text, asked);
    return (await this.statements.query({ name, text }, asked)) as Rows;
  }
}
