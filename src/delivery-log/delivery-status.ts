/** How a try to mail somebody went (mailings: AttemptOutcome); `QUEUED`: there will be one. */
export const DELIVERY_STATUSES = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
