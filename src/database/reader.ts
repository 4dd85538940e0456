import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { currentTransaction } from './transactions.js';

/**
 * Reading. Inside a transaction it reads on that transaction's connection: it sees what was written there, and never waits
 * for a second connection while it holds one, which would be a deadlock once every connection is held by somebody waiting.
 */
@Injectable()
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  query<Rows>(sql: string, values: unknown[] = []): Promise<Rows> {
    return this.manager().query<Rows>(sql, values);
  }

  of<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager().getRepository(entity);
  }

  private manager() {
    return currentTransaction() ?? this.dataSource.manager;
  }
}
