import pg, { escapeIdentifier, escapeLiteral } from 'pg';
import { connect } from './connect.js';
import { migrate } from './migrate.js';

/** How a database is reached: as the program, and as the owner of its tables. One and the same where nothing sets them apart. */
export interface DatabaseAddress {
  readonly url: string;
  readonly ownerUrl: string;
}

/**
 * Brings the database up to date as its owner and lets the program in, whose role is made when it is not there. Answers the
 * names of the migrations applied, oldest first. Throws UnreachableDatabase.
 */
export async function prepareDatabase(address: DatabaseAddress): Promise<string[]> {
  const applied = await migrate(address.ownerUrl);
  if (isApart(address)) await letIn(address);
  return applied;
}

/** Whether the program has a role of its own, which owns nothing. */
export function isApart({ url, ownerUrl }: DatabaseAddress): boolean {
  return roleOf(url) !== roleOf(ownerUrl);
}

/** Everything that the program does, and no more: it makes no table, and of the audit trail it changes nothing. */
async function letIn({ url, ownerUrl }: DatabaseAddress): Promise<void> {
  const role = escapeIdentifier(roleOf(url));
  const client = await connect(ownerUrl);
  try {
    if (!(await maySignIn(url))) await makeRole(client, url);
    // Two processes that start at once would grant the same at once, which PostgreSQL refuses.
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${GRANTS})`);
    await client.query(`
      GRANT USAGE ON SCHEMA public, bullmq TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, bullmq TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, bullmq TO ${role};
      ALTER DEFAULT PRIVILEGES IN SCHEMA bullmq GRANT USAGE ON SEQUENCES TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, bullmq TO ${role};
      REVOKE UPDATE, DELETE, TRUNCATE
        ON audit_event, audit_checkpoint, audit_checkpoint_head, audit_checkpoint_copy FROM ${role};
      REVOKE INSERT, UPDATE, DELETE ON migration, bullmq.migration FROM ${role};
      ${NUMBERS_AS_OWNER};
      COMMIT`);
  } finally {
    await client.end();
  }
}

/** BullMQ numbers the jobs of each queue by a sequence that it makes with the first: its functions do so as the owner. */
const NUMBERS_AS_OWNER = `
  DO $$ DECLARE one regprocedure; BEGIN
    FOR one IN SELECT oid FROM pg_proc
      WHERE pronamespace = 'bullmq'::regnamespace AND prosrc ~ '(CREATE|DROP) SEQUENCE' AND NOT prosecdef
    LOOP EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER', one); END LOOP;
  END $$`;

async function makeRole(client: pg.Client, url: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [roleOf(url)]);
  const password = escapeLiteral(decodeURIComponent(new URL(url).password));
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${escapeIdentifier(roleOf(url))} LOGIN PASSWORD ${password}`).catch(unlessMade);
}

/** Another process was quicker. */
function unlessMade(error: { code?: string }): void {
  if (error.code !== '42710' && error.code !== '23505') throw error;
}

/** Whether there is such a role with this password; any other trouble shows when the program connects. */
async function maySignIn(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    return !['28P01', '28000'].includes((error as { code?: string }).code ?? '');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Any number will do, as long as nothing else in this database takes it. */
const GRANTS = 7_204_210_116;

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
