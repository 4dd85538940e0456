import pg from 'pg';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { NamingClient } from './naming-client.js';
import { SnakeNaming } from './snake-naming.js';

const IDLE_CONNECTION_MS = 10 * 60_000;

/** How every part of the program talks to the database. The schema comes from migrations alone. */
export function dataSourceOptions(url: string): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url,
    // Named, and pg-native refused: otherwise an addon that happens to be installed would change the driver under us.
    driver: pg,
    nativeDriver: false,
    applicationName: 'zona-integritas',
    connectTimeoutMS: 10_000,
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'migration',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: {
      // Compiling a statement that takes a moment takes longer than the moment.
      options: String.raw`-c TimeZone=UTC -c jit=off -c default_transaction_isolation=read\ committed`,
      types: { getTypeParser },
      Client: NamingClient,
      // Making one takes PostgreSQL a process, and both sides thousands of rounds of hashing: not again for each burst of work.
      idleTimeoutMillis: IDLE_CONNECTION_MS,
    },
  };
}

/** A `date` stays the text it is; pg would make it midnight of this machine's zone, which is another day in UTC. */
function getTypeParser(type: number, format?: 'text' | 'binary'): unknown {
  if (type === pg.types.builtins.DATE) return (text: string) => text;
  return pg.types.getTypeParser(type, format);
}
