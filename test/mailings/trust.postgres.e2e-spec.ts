import { emptyPostgresQueue } from '../reminders/queues.js';
import { describeTrust } from './trust.contract.js';

describeTrust('With the queue in PostgreSQL,', async () => ({
  settings: {},
  empty: emptyPostgresQueue,
  cut: async (programs) => {
    await programs.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name <> 'test'`,
    );
  },
}));
