/** A change of a row that matters. */
export interface Change {
  /** null for the program itself. */
  readonly actorId: string | null;
  readonly action: string;
  /** What kind of thing, and its id. */
  readonly subject: readonly [type: string, id: string];
  /** The assessment that the thing belongs to. */
  readonly assessmentId?: string;
  readonly before?: object | null;
  readonly after?: object | null;
  /** Now, when left out. */
  readonly at?: Date;
}

/** The chain that tells of it: the assessment's, else one for each kind of thing. */
export function chainOf({ subject: [type, id], assessmentId }: Pick<Change, 'subject' | 'assessmentId'>): string {
  return assessmentId ?? (type === 'assessment' ? id : type);
}
