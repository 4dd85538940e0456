/** A statement, and the values of its parameters. */
interface Asked {
  readonly text: string;
  readonly values: unknown[];
}

const PARAMETER = /\$(\d+)/gu;

/**
 * The same statement with what is not asked for (null, or a search for nothing) and numbers, such as the length of a page, written into
 * its text. With them as parameters a plan that fits all values would have to fit a filter that is there and one that is not.
 *
 * @param sql has parameters in no other place than those that look like one
 */
export function saidInText(sql: string, values: readonly unknown[]): Asked {
  const said = values.map(literalOf);
  const left = values.flatMap((_, index) => (said[index] === null ? [index] : []));
  const text = sql.replaceAll(PARAMETER, (_, no: string) => {
    const index = Number(no) - 1;
    return said[index] ?? `$${left.indexOf(index) + 1}`;
  });
  return { text, values: left.map((index) => values[index]) };
}

/** null for what stays a parameter. */
function literalOf(value: unknown): string | null {
  if (value === null) return 'NULL';
  if (value === '') return "''";
  // In parentheses, for a cast would bind more tightly than a minus.
  return typeof value === 'number' && Number.isFinite(value) ? `(${value})` : null;
}
