/** How a try to mail somebody went (mailings: AttemptOutcome); `QUEUED`: there will be one. */
export const DELIVERY_STATUSES = ['QUEUED', 'SENT', 'DEFERRED', 'BOUNCED', 'SUPPRESSED', 'LOST'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** As the mailings name them. */
export const DELIVERY_FORMS = ['DIGEST', 'AT_ONCE', 'STATUTORY'] as const;
export type DeliveryForm = (typeof DELIVERY_FORMS)[number];
