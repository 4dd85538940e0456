import { type ArchivedTable, type Reach, REACH_TYPES } from './archived-table.js';

/** What a statement of an archive is asked with. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What the rows of a table depend on. */
export type Asked = Reach & { readonly people: readonly string[] };

/** The rows of a table that somebody reads, each as JSON in `line`. */
export function rowsStatement(table: ArchivedTable, asked: Asked): Statement {
  const columns = Object.keys(table.columns).map(
    (name) => `${table.as?.[name] ?? `t.${quoted(name)}`} AS ${quoted(name)}`,
  );
  const { sql, values } = bound(`FROM ${quoted(table.name)} t WHERE ${table.where}`, columns.join(', '), asked);
  return { sql: `SELECT row_to_json(r)::text AS line FROM (${sql} ORDER BY ${orderOf(table)}) r`, values };
}

/** Each name in braces becomes a parameter, once for all the places where it stands. */
function bound(from: string, columns: string, asked: Asked): Statement {
  const names: (keyof Asked)[] = [];
  const sql = `SELECT ${columns} ${from}`.replaceAll(/\{(\w+)\}/g, (_, word: string) => {
    const name = word as keyof Asked;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::${REACH_TYPES[name]}`;
  });
  return { sql, values: names.map((name) => asked[name]) };
}

function orderOf({ order }: ArchivedTable): string {
  return order
    .split(', ')
    .map((name) => `t.${quoted(name)}`)
    .join(', ');
}

/** A name of ours in a statement: they are plain, and `to` or `by` would be words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}
