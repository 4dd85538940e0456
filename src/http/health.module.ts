import { Global, Module, type OnModuleInit, Optional } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { InjectDataSource } from '@nestjs/typeorm';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** All that a ping needs of TypeORM's data source. */
interface Queryable {
  query(sql: string): Promise<unknown>;
}

/** Global, so that any platform module may inject `Readiness` and add its probe. The database's is here already. */
@Global()
@Module({
  imports: [TerminusModule.forRoot({ errorLogStyle: 'json' })],
  controllers: [HealthController],
  providers: [Readiness],
  exports: [Readiness],
})
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    @Optional() @InjectDataSource() private readonly database?: Queryable,
  ) {}

  onModuleInit(): void {
    const { database } = this;
    if (database) this.readiness.register({ name: 'database', check: () => database.query('SELECT 1') });
  }
}
