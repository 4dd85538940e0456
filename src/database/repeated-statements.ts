/** A text that comes so often on a connection will come again. */
const TIMES = 3;
/** Of texts that are counted. Lists of values make ever new ones. */
const MOST_COUNTED = 1_000;
/** PostgreSQL keeps a plan of each as long as the connection lives. */
const MOST_NAMED = 200;
/** What answers every column there is would fail once a migration adds one. */
const EVERY_COLUMN = /(?:\bSELECT|\bRETURNING|,|\.)\s*\*/iu;

/** Which statements, of one connection or of all, are worth a name, under which PostgreSQL plans them once and not each time. */
export class RepeatedStatements {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** @param kind what its names begin with; two on one connection need two */
  constructor(private readonly kind = 'repeated') {}

  /** null while a text has no name. */
  nameOf(text: string): string | null {
    return this.names.get(text) ?? this.count(text);
  }

  private count(text: string): string | null {
    if (this.names.size >= MOST_NAMED || EVERY_COLUMN.test(text)) return null;
    const times = (this.counts.get(text) ?? 0) + 1;
    if (times < TIMES) {
      if (this.counts.size >= MOST_COUNTED) this.counts.clear();
      this.counts.set(text, times);
      return null;
    }
    this.counts.delete(text);
    const name = `${this.kind}-${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
