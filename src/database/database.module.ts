import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Settings } from '../config/settings.js';
import { dataSourceOptions } from './data-source-options.js';
import { HotStatements } from './hot-statements.js';
import { Reader } from './reader.js';
import { Transactions } from './transactions.js';

/** The connection pool and the two ways to use it: `Transactions`, and `HotStatements` where a measurement asks for it. */
@Global()
@Module({})
export class DatabaseModule {
  /** `url` names a database whose migrations have run. */
  static with(url: string, settings: Settings): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot(poolOptions(url, settings))],
      providers: [Transactions, Reader, HotStatements],
      exports: [Transactions, Reader, HotStatements],
    };
  }
}

function poolOptions(url: string, settings: Settings): TypeOrmModuleOptions {
  const logger = new Logger('Database');
  return {
    ...dataSourceOptions(url),
    poolSize: settings.DATABASE_POOL,
    autoLoadEntities: true,
    // The start has waited for the server already; a second wait would only hide the reason.
    retryAttempts: 1,
    // A server that goes away makes requests fail until it is back; it must not end the process.
    poolErrorHandler: (error: Error) => logger.warn(`A database connection was lost: ${error.message}`),
  };
}
