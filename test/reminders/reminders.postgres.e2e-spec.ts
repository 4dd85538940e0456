import { emptyPostgresQueue } from './queues.js';
import { describeReminders } from './reminders.contract.js';

describeReminders('Reminders, with the queue in PostgreSQL', async () => ({ settings: {}, empty: emptyPostgresQueue }));
