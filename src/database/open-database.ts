import type { Settings } from '../config/settings.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { DatabaseAddress } from './program-role.js';
import { runningPostgres } from './running-postgres.js';

export interface OpenDatabase extends DatabaseAddress {
  /** Ends the embedded server; a server of yours is left alone. */
  stop(): Promise<void>;
}

/** The server of DATABASE_URL, or the embedded one. It is not migrated yet. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  return givenDatabase(settings) ?? startEmbeddedPostgres(settings.ZI_DATA_DIR);
}

/** The same for a command beside a running program: the embedded server it runs is used, and left running. */
export async function reachDatabase(settings: Settings): Promise<OpenDatabase> {
  const running = settings.DATABASE_URL === undefined ? await runningPostgres(settings.ZI_DATA_DIR) : null;
  return running === null ? openDatabase(settings) : { ...running, stop: async () => undefined };
}

/** null where there is none. */
export function givenDatabase({ DATABASE_URL: url, DATABASE_OWNER_URL }: Settings): OpenDatabase | null {
  return url === undefined ? null : { url, ownerUrl: DATABASE_OWNER_URL ?? url, stop: async () => undefined };
}
