import type { Settings } from '../config/settings.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { runningPostgres } from './running-postgres.js';

export interface OpenDatabase {
  readonly url: string;
  /** Ends the embedded server; a server of yours is left alone. */
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or the embedded one. It is not migrated yet. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  if (settings.DATABASE_URL === undefined) return startEmbeddedPostgres(settings.ZI_DATA_DIR);
  return { url: settings.DATABASE_URL, stop: async () => undefined };
}

/** The same for a command beside a running program: the embedded server it runs is used, and left running. */
export async function reachDatabase(settings: Settings): Promise<OpenDatabase> {
  const running = settings.DATABASE_URL === undefined ? await runningPostgres(settings.ZI_DATA_DIR) : null;
  return running === null ? openDatabase(settings) : { url: running, stop: async () => undefined };
}
