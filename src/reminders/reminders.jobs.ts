import { defineTick } from '../queue/job-definition.js';

/** Every quarter of an hour: find what is due anywhere in the country's three zones, and wake a job for each mail to be sent. */
export const sweepReminders = defineTick({ queue: 'reminders', name: 'sweep-reminders', tick: '*/15 * * * *' });
