import pg from 'pg';

/** Kept by the migrations themselves: its rows come with them. */
export const MIGRATION_TABLE = 'migration';

/**
 * What is true of one place alone: which checkpoints are kept outside (another place gets them all anew), and who asked how often in
 * the last minute.
 */
export const OF_ONE_PLACE = ['audit_checkpoint_copy', 'rate_count'] as const;

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
