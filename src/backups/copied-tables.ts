import pg from 'pg';

/** Kept by the migrations themselves: its rows come with them. */
export const MIGRATION_TABLE = 'migration';

/** Text that means the same on every server, whatever it is set to; the files in between may take long. */
export const COPY_SETTINGS = `SET LOCAL datestyle = ISO; SET LOCAL intervalstyle = postgres; SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;

/** The name of a table of ours in a statement. */
export function tableName(name: string): string {
  return `public.${pg.escapeIdentifier(name)}`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ');
}
