import { createHash } from 'node:crypto';

/** What a tag stands for: equal facts, equal answer at one address. */
interface TaggedFacts {
  /** Of the program: another one may say the same in other words. */
  readonly version: string;
  /** A report may count days. */
  readonly today: string;
  /** null for the nation. */
  readonly institutionIds: readonly string[] | null;
  readonly state: string;
}

/** The opaque part of an entity tag, in its quotes. Weak: what is packed for the way is the same report. */
export function reportTag({ version, today, institutionIds, state }: TaggedFacts): string {
  const facts = JSON.stringify([version, today, institutionIds, state]);
  return `"${createHash('sha256').update(facts).digest('base64url').slice(0, 22)}"`;
}
