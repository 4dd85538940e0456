/** A column whose texts are sealed, each for its row: names as SQL has them, a uuid as key. */
export interface SealedColumn {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** What a text is sealed for. Two columns of a row may hand theirs on to each other. */
export function rowOf({ table }: Pick<SealedColumn, 'table'>, id: string): string {
  return `${table} ${id}`;
}
