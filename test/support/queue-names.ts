/** Of every feature that has jobs. */
export const QUEUE_NAMES = [
  'assessments',
  'audit',
  'bulk-operations',
  'documents',
  'evidence-checks',
  'idempotency',
  'imports',
  'institution-archives',
  'mailings',
  'passwords',
  'reminders',
  'uploads',
  'webhooks',
  'worksheet-files',
];
