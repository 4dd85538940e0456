import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';
import { DocumentsProcessor } from '../../src/documents/documents.processor.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';

interface Asked {
  readonly id: string;
  readonly finishedAt: string | null;
  readonly sha256: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

let program: TestApp;
let world: World;
let assessmentId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  assessmentId = await world.assessmentIn('INTERNAL_EVALUATION', await world.unit());
});
afterAll(() => program?.close());

const upkeep = () => program.app.get(DocumentsProcessor, { strict: false });
const pass = (milliseconds: number) => program.clock.moveTo(new Date(program.clock.now().getTime() + milliseconds));
const made = () => join(program.settings.ZI_DATA_DIR, 'made');
const placeOf = (sha256: string) => join(made(), sha256.slice(0, 2), sha256);

async function finished(client: ApiClient, id: string): Promise<Asked> {
  for (;;) {
    const document = await client.get<Asked>(`/documents/${id}`);
    if (document.finishedAt !== null) return document;
    await sleep(50);
  }
}

/** The row of somebody whose job was lost. */
async function forgotten(): Promise<string> {
  const rows = await world.query<{ id: string }>(
    `INSERT INTO document (kind, language, assessment_id, asked_by, asked_at, progress)
     VALUES ('SCORE_SHEET', 'en', $1, $2, $3, 0) RETURNING id`,
    [assessmentId, await world.idOf('AUDITOR'), program.clock.now()],
  );
  return rows[0]!.id;
}

describe('Tidying', () => {
  it('wakes a document whose job was lost', async () => {
    const id = await forgotten();
    pass(3 * 60 * 1000);
    await upkeep().tidy();
    expect(await finished(await world.as('AUDITOR'), id)).toMatchObject({ problem: null, progress: 100 });
  });

  it('is not needed by who asks again', async () => {
    const id = await forgotten();
    const auditor = await world.as('AUDITOR');
    const again = await auditor.post<Asked>(`/assessments/${assessmentId}/documents`, {
      kind: 'SCORE_SHEET',
      language: 'en',
    });
    expect(again.id).toBe(id);
    expect((await finished(auditor, id)).sha256).not.toBeNull();
  });

  it('gives up what was tried for a day, and says so', async () => {
    const id = await forgotten();
    pass(DAY_MS + 60_000);
    await upkeep().tidy();
    const auditor = await world.as('AUDITOR');
    expect(await auditor.get(`/documents/${id}`)).toMatchObject({ problem: expect.stringContaining('for a day') });
    expect(await refusalOf(auditor.get(`/documents/${id}/content`))).toMatchObject({
      type: '/problems/document-not-made',
    });
  });

  it('leaves what has just been put there, and removes what a crash left behind', async () => {
    const orphan = 'a'.repeat(64);
    mkdirSync(join(made(), orphan.slice(0, 2)), { recursive: true });
    writeFileSync(placeOf(orphan), 'x');
    await upkeep().tidy();
    expect(existsSync(placeOf(orphan))).toBe(true);
    // The disk has a clock of its own, which nobody moves.
    program.clock.moveTo(new Date(Date.now() + 2 * DAY_MS));
    await upkeep().tidy();
    expect(existsSync(placeOf(orphan))).toBe(false);
    expect(readdirSync(program.settings.ZI_DATA_DIR)).not.toContain('files');
  });

  it('removes what a job had begun to write when its process died, and nothing that one may still be writing', async () => {
    const begun = (name: string, ago: number): string => {
      const folder = join(program.settings.ZI_DATA_DIR, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'file'), 'x');
      const at = new Date(program.clock.now().getTime() - ago);
      utimesSync(folder, at, at);
      return folder;
    };
    const lost = ['asked-Ab3dE6', 'import-Ab3dE6', 'document-Ab3dE6', 'archive-Ab3dE6'].map((name) =>
      begun(name, DAY_MS + 60_000),
    );
    const others = [begun('asked-Zz9yX8', DAY_MS - 60_000), begun('archive-of-the-operator', 2 * DAY_MS)];
    await upkeep().tidy();
    expect(lost.filter((folder) => existsSync(folder))).toEqual([]);
    expect(others.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('throws files away after seven days, and keeps one that a younger document has as well', async () => {
    const auditor = await world.as('AUDITOR');
    const [path, body] = [`/assessments/${assessmentId}/documents`, { kind: 'SCORE_SHEET', language: 'id' }];
    const old = await finished(auditor, (await auditor.post<Asked>(path, body)).id);
    pass(6 * DAY_MS);
    const again = await world.as('AUDITOR');
    const young = await finished(again, (await again.post<Asked>(path, body)).id);
    expect(young.sha256).toBe(old.sha256);
    const file = placeOf(String(old.sha256));

    pass(DAY_MS + 60_000);
    await upkeep().tidy();
    const later = await world.as('AUDITOR');
    expect(await refusalOf(later.get(`/documents/${old.id}/content`))).toMatchObject({
      type: '/problems/document-discarded',
    });
    expect((await later.download(`/documents/${young.id}/content`)).status).toBe(200);
    expect(existsSync(file)).toBe(true);

    pass(6 * DAY_MS);
    await upkeep().tidy();
    expect(existsSync(file)).toBe(false);
  });
});
