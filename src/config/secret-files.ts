import { readFileSync } from 'node:fs';

/** Settings that are secrets, or addresses that may hold one. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'REDIS_URL',
  'SMTP_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'ZI_AUDIT_KEY',
  'ZI_AUDIT_KEYS_OLD',
  'ZI_SECRET_KEY',
  'ZI_SECRET_KEY_OLD',
] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** What files say, and one line for each that cannot be used. */
export interface FileSettings {
  readonly values: Environment;
  readonly problems: readonly string[];
}

/** Secrets whose setting with `_FILE` behind its name names a file that holds them, as Docker and systemd hand them over; the end of its line does not count. */
export function readSecretFiles(environment: Environment): FileSettings {
  const read = SECRETS.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    return path ? [{ name, ...readOne(name, path, environment) }] : [];
  });
  return {
    values: Object.fromEntries(read.map(({ name, value }) => [name, value])),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

function readOne(name: string, path: string, environment: Environment): { value?: string; problem?: string } {
  if (environment[name]) return { problem: `${name}_FILE: ${name} is set as well; leave one of them out` };
  try {
    return { value: readFileSync(path, 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    return { problem: `${name}_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}
