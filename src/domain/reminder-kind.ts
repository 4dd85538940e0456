/** What people are reminded of. */
export const REMINDER_KINDS = [
  'REEVALUATION',
  'STAGE_WINDOW',
  'OBJECTION',
  'FOLLOW_UP',
  'EVIDENCE_EXPIRY',
  'BOUNCING_ADDRESS',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Nobody depends on these: a person may switch them off. Every other kind is a duty. */
const TIPS: readonly ReminderKind[] = ['EVIDENCE_EXPIRY', 'BOUNCING_ADDRESS'];

/** Duties cannot be switched off, only moved into the digest (reminders: preferences with a floor). */
export function isDuty(kind: ReminderKind): boolean {
  return !TIPS.includes(kind);
}

/** How a kind reaches somebody by mail: by itself as soon as it is due, in the digest of the day, or not. */
export const MAIL_CHOICES = ['AT_ONCE', 'DIGEST', 'OFF'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Until a person chooses otherwise: what can be lost for good goes at once, all else waits for the digest. */
export function defaultMailChoice(kind: ReminderKind): MailChoice {
  return kind === 'OBJECTION' ? 'AT_ONCE' : 'DIGEST';
}

/** What a person may choose for a kind. */
export function mailChoicesFor(kind: ReminderKind): readonly MailChoice[] {
  return isDuty(kind) ? ['AT_ONCE', 'DIGEST'] : MAIL_CHOICES;
}
