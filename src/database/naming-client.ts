import type pg from 'pg';
import { LastingClient } from './lasting-client.js';
import { RepeatedStatements } from './repeated-statements.js';

const IN_TRANSACTION = 'T';

/**
 * A connection that gives a name to what transactions ask again and again, so that PostgreSQL plans it once: they find rows by
 * keys, for which one plan fits all values. Lists are asked outside, and are planned each time, for what is asked of them differs.
 */
export class NamingClient extends LastingClient {
  private readonly repeated = new RepeatedStatements();

  /** As the driver's, in all its forms. */
  override query(...asked: unknown[]): never {
    const named = this.named(asked) as Parameters<pg.Client['query']>;
    return super.query(...named) as never;
  }

  private named(asked: readonly unknown[]): readonly unknown[] {
    const [text, values] = asked;
    const isAsked = asked.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0;
    if (!isAsked || this.getTransactionStatus() !== IN_TRANSACTION) return asked;
    const name = this.repeated.nameOf(text);
    return name === null ? asked : [{ name, text, values }];
  }
}
