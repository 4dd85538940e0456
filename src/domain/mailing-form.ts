/** The mail of the day, one by itself as soon as it is due, or one that a statutory cutoff sends in quiet times too. */
export const MAILING_FORMS = ['DIGEST', 'AT_ONCE', 'STATUTORY'] as const;
export type MailingForm = (typeof MAILING_FORMS)[number];
