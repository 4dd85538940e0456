/** Something that happened in an institution, for whoever listens. No personal data. */
export interface WebhookEvent {
  /** A UUID: the same event announced again under its key is not sent again. */
  readonly key: string;
  /** For example `reminder.due`. */
  readonly type: string;
  readonly institutionId: string;
  /** As JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}
