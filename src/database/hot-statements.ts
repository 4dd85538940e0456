import { Injectable } from '@nestjs/common';
import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { assertOutsideTransaction, type Tx } from './transactions.js';

/** `name` stands for `text` on every connection: two texts under one name are an error. */
export interface HotStatement {
  readonly name: string;
  readonly text: string;
}

/** Measured hot paths only: one named statement, planned once a connection, in one round trip and its own transaction. */
@Injectable()
export class HotStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws NestedTransaction inside `Transactions.run`: the statement would not see what that one has written. */
  async query<Row extends QueryResultRow>(statement: HotStatement, values: unknown[]): Promise<Row[]> {
    assertOutsideTransaction();
    const result = await this.pool().query<Row>({ values, ...statement });
    return result.rows;
  }

  /** The same as a part of a transaction. */
  async inside<Row extends QueryResultRow>(tx: Tx, statement: HotStatement, values: unknown[]): Promise<Row[]> {
    const client = (await tx.queryRunner?.connect()) as ClientBase;
    const result = await client.query<Row>({ values, ...statement });
    return result.rows;
  }

  private pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
