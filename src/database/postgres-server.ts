import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartProblem } from '../common/start-problem.js';
import { isRunning } from './data-folder.js';
import type { ServerBinaries } from './server-binaries.js';
import type { ServerUser } from './server-user.js';

/** The embedded server does not start or stop; the message carries its own words. */
export class ServerProblem extends StartProblem {}

const DATABASE = 'zi';
const ROLE = 'zi';

/** One cluster on disk and the server process that runs it. */
export class PostgresServer {
  private child: ChildProcess | null = null;

  constructor(
    private readonly binaries: ServerBinaries,
    readonly user: ServerUser,
    private readonly pgdata: string,
    private readonly logFile: string,
  ) {}

  /** Makes the cluster if there is none. It is built aside, so that one cut short leaves nothing half made. */
  async initialise(passwordFile: string): Promise<void> {
    if (existsSync(join(this.pgdata, 'PG_VERSION'))) return;
    const fresh = `${this.pgdata}.new`;
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    if (this.user.uid !== undefined && this.user.gid !== undefined) await chown(fresh, this.user.uid, this.user.gid);
    await this.run(this.binaries.initdb, [
      `--pgdata=${fresh}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      ...SAME_EVERYWHERE,
    ]);
    await rename(fresh, this.pgdata);
  }

  /** Stops the server of a process that was killed. A pid file whose pid is by now somebody else's is removed. */
  async stopLeftover(): Promise<void> {
    const file = join(this.pgdata, 'postmaster.pid');
    const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
    if (!(pid > 0) || !isRunning(pid)) return;
    if (await this.isOurs(pid)) await this.shutDown();
    else await rm(file, { force: true });
  }

  /** Answers once the database accepts connections. */
  async start(password: string): Promise<string> {
    const port = await freePort();
    const url = databaseUrl(port, password);
    const child = await this.launch(port);
    try {
      await this.untilReady(child, url, databaseUrl(port, password, 'postgres'));
    } catch (error) {
      child.kill('SIGINT');
      throw error;
    }
    child.once('exit', () => this.tellIfLost(child));
    return url;
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    // pg_ctl is content when the pid file is gone, a moment before the server is.
    child.ref();
    const gone = once(child, 'exit');
    await this.shutDown();
    await gone;
  }

  private async launch(port: number): Promise<ChildProcess> {
    await rm(this.logFile, { force: true });
    const log = await open(this.logFile, 'wx', 0o600);
    const child = spawn(this.binaries.postgres, ['-D', this.pgdata, '-p', String(port), ...LOCAL_ONLY], {
      ...this.user,
      cwd: dirname(this.pgdata),
      // A group of its own: Ctrl-C is for us, and the database stops after the last request is answered.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    child.unref();
    endWithUs(child);
    this.child = child;
    await started(child).finally(() => log.close());
    return child;
  }

  private async untilReady(child: ChildProcess, url: string, maintenanceUrl: string): Promise<void> {
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw await this.lastWords();
      const code = await failureOf(url, 'SELECT 1');
      if (code === null) return;
      if (code === '3D000') await failureOf(maintenanceUrl, `CREATE DATABASE ${DATABASE}`);
      else if (code === '28P01')
        throw new ServerProblem(
          `ZI_DATA_DIR: ${dirname(this.pgdata)}/postgres-password is not the password of the embedded database; put the right one back.`,
        );
      else await sleep(15);
    }
  }

  private async lastWords(): Promise<ServerProblem> {
    const log = await readFile(this.logFile, 'utf8');
    const said = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1);
    return new ServerProblem(
      `ZI_DATA_DIR: the embedded database in ${this.pgdata} does not start: ${said} (more in ${this.logFile}).`,
    );
  }

  private tellIfLost(child: ChildProcess): void {
    if (this.child !== child) return;
    process.stderr.write(
      `The embedded database ended by itself; restart to bring it back. Its last words are in ${this.logFile}.\n`,
    );
  }

  private async isOurs(pid: number): Promise<boolean> {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return folder === null ? !existsSync('/proc/self/cwd') : folder === (await realpath(this.pgdata));
  }

  private async shutDown(): Promise<void> {
    await this.run(this.binaries.pg_ctl, ['stop', `--pgdata=${this.pgdata}`, '--mode=fast', '--wait', '--timeout=60']);
  }

  private async run(program: string, options: readonly string[]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const child = execFile(program, options, { ...this.user, cwd: dirname(this.pgdata) }, (error, _out, said) => {
        if (error === null) resolve();
        else
          reject(
            new ServerProblem(
              `The embedded database's ${program} failed: ${said.trim().replaceAll('\n', ' ') || error.message}`,
            ),
          );
      });
      endWithUs(child);
    });
  }
}

// The machine's language and zone must not decide how names sort or days are cut.
const SAME_EVERYWHERE = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--set=timezone=UTC',
  '--set=log_timezone=UTC',
];

const LOCAL_ONLY = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];

/** How to reach a server of ours. */
export function databaseUrl(port: number, password: string, database = DATABASE): string {
  return `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** Runs one statement on a connection of its own; null when it went well, else the error's code. */
async function failureOf(connectionString: string, statement: string): Promise<string | null> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Ends the child at once when we end without having stopped it, as after an uncaught error. */
function endWithUs(child: ChildProcess): void {
  const end = (): void => void child.kill('SIGINT');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(
        new ServerProblem(
          `The embedded database cannot run here (${error.message}); set DATABASE_URL to a server of yours.`,
        ),
      ),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
