import { describeReminders } from './reminders.contract.js';

describeReminders('Reminders, with the queue in PostgreSQL', async () => ({
  settings: {},
  empty: async (programs) => {
    const tables = await programs.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = 'bullmq' AND tablename IN ('job', 'scheduler', 'dedup')`,
    );
    expect(tables).toHaveLength(3);
    await programs.sql(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
  },
}));
