import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/database/migrate.js';
import { openSheet } from '../support/open-sheet.js';
import { OneProcess, type Said } from '../support/one-process.js';
import { Program } from '../support/program.js';
import { freePort } from '../support/redis.js';
import { OwnPostgres } from './own-postgres.js';
import { Savers, untilReady } from '../support/savers.js';

/** What is stored of one item, and the events that tell how it came about. */
interface Found {
  readonly item: string;
  readonly version: number;
  readonly note: string;
  readonly events: readonly { readonly version: number; readonly note: string }[];
}

/** A database that may be killed, a program that may be killed, and people who save. */
export class Stage {
  private program: Program | null = null;
  private commands: OneProcess | null = null;

  private constructor(
    readonly postgres: OwnPostgres,
    readonly savers: Savers,
    readonly sheetId: string,
    private readonly environment: Readonly<Record<string, string>>,
    readonly cookie: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.environment['PORT']}`;
  }

  /** @param databaseIn the folder in which the database lies */
  static async set(people: number, databaseIn?: string): Promise<Stage> {
    const postgres = await OwnPostgres.start(databaseIn);
    const dataDir = mkdtempSync(join(tmpdir(), 'zi-faults-data-'));
    await migrate(postgres.url);
    const { sheetId, cookie } = await openSheet(postgres.url, dataDir);
    const port = await freePort();
    const environment = {
      DATABASE_URL: postgres.url,
      ZI_DATA_DIR: dataDir,
      PORT: String(port),
      ZI_DEMO: 'off',
      WORKERS: 'off',
      LOG_LEVEL: 'warn',
    };
    return new Stage(
      postgres,
      Savers.of(people, `http://127.0.0.1:${port}`, { sheetId, cookie }),
      sheetId,
      environment,
      cookie,
    );
  }

  async startProgram(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    this.program = new Program(['bin/start.mjs'], { ...this.environment, ...settings });
    await this.program.says(/is ready: open/);
  }

  /** Answers the exit code, or the signal. */
  async endProgram(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.program?.kill(signal);
    return this.program?.end() ?? null;
  }

  async untilReady(): Promise<void> {
    await untilReady(this.url).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.program?.stdout}${this.program?.stderr}`);
    });
  }

  /** `zi` beside the program, with its settings. */
  async zi(words: readonly string[]): Promise<Said> {
    this.commands ??= new OneProcess();
    return this.commands.run(words, this.environment);
  }

  /** What is wrong with what is stored, in words; and lets the savers go on from there. */
  async look(): Promise<string[]> {
    const found = new Map((await this.stored()).map((row) => [row.item, row]));
    this.savers.resume(new Map([...found].map(([item, { version }]) => [item, version])));
    const halves = [...found.values()].flatMap(halfOf);
    const lost = this.savers.acknowledged.filter(
      ({ item, version, note }) =>
        !found.get(item)?.events.some((event) => event.version === version && event.note === note),
    );
    return [...halves, ...lost.map((save) => `lost: ${JSON.stringify(save)}`)];
  }

  /** What savers were answered wrongly, and what the program has said of it; once. */
  takeWrong(): string[] {
    const wrong = this.savers.wrong.splice(0);
    return wrong.length === 0 ? [] : [...wrong, this.program?.stdout.slice(-5_000) ?? ''];
  }

  /** How many saves are stored, acknowledged or not. */
  async countSaves(): Promise<number> {
    return (await this.stored()).reduce((sum, { events }) => sum + (events?.length ?? 0), 0);
  }

  async strike(): Promise<void> {
    await this.endProgram('SIGKILL');
    await this.commands?.end();
    await this.postgres.stop();
    rmSync(this.environment['ZI_DATA_DIR'] ?? '', { recursive: true, force: true });
  }

  private async stored(): Promise<Found[]> {
    const { rows } = await this.postgres.query<Found>(
      `SELECT item, answer.version, answer.note, events FROM (
         SELECT after ->> 'item' AS item, json_agg(json_build_object(
           'version', (after ->> 'version')::integer, 'note', after ->> 'note'
         ) ORDER BY (after ->> 'version')::integer) AS events
         FROM audit_event WHERE subject_type = 'sheet' AND subject_id = $1::text AND after ? 'version' GROUP BY 1
       ) audited FULL JOIN (SELECT * FROM answer WHERE sheet_id = $1::uuid) answer ON answer.item_code = item`,
      [this.sheetId],
    );
    return rows;
  }
}

/** Every version has one event, in a row from the first; the answer is what the last one says. */
function halfOf({ item, version, note, events }: Found): string[] {
  const last = events?.at(-1);
  const isWhole = events?.every((event, index) => event.version === index + 1) ?? false;
  if (isWhole && last?.version === version && last.note === note) return [];
  return [`half: ${item} is ${version} "${note}", its events are ${JSON.stringify(events)}`];
}
