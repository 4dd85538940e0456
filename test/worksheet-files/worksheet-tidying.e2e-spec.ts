import type { ApiClient } from '../../src/demo/api-client.js';
import { ImportsProcessor } from '../../src/imports/imports.processor.js';
import { WorksheetFilesProcessor } from '../../src/worksheet-files/worksheet-files.processor.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { FileDesk } from './file-desk.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

let program: TestApp;
let world: World;
let desk: FileDesk;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  const place = await world.unit();
  const sheetId = await world.sheetOf(await world.assessmentIn('SELF_ASSESSMENT', place), 'UNIT');
  const coordinator: ApiClient = await world.as('UNIT_COORDINATOR', place);
  desk = new FileDesk(program, coordinator, sheetId);
});
afterAll(() => program?.close());

const kept = async () => (await world.query<{ id: string }>('SELECT id FROM worksheet_import', [])).map(({ id }) => id);
const removals = async () =>
  (
    await world.query<{ id: string }>(
      "SELECT subject_id AS id FROM audit_event WHERE action = 'remove' ORDER BY subject_id",
      [],
    )
  ).map(({ id }) => id);

test('a workbook goes a setting of days after it was applied, or once nobody may apply it, and leaves an event', async () => {
  const processor = program.app.get(WorksheetFilesProcessor, { strict: false });
  const before = program.clock.now();
  const applied = await desk.preview(await desk.filled((sheet) => void (sheet.getCell('K8').value = 'Ya')));
  await desk.apply(applied);
  const looked = await desk.preview(await desk.filled((sheet) => void (sheet.getCell('K9').value = 'A')));
  await processor.tidy();
  expect((await kept()).toSorted()).toEqual([applied.id, looked.id].toSorted());
  expect(await removals()).toEqual([]);

  program.clock.moveTo(new Date(before.getTime() + 2 * DAY_MS));
  await processor.tidy();
  expect(await kept()).toEqual([applied.id]);
  expect(await removals()).toEqual([looked.id]);

  program.clock.moveTo(new Date(before.getTime() + (program.settings.ZI_IMPORT_DAYS - 1) * DAY_MS));
  await processor.tidy();
  expect(await kept()).toEqual([applied.id]);
  program.clock.moveTo(new Date(before.getTime() + (program.settings.ZI_IMPORT_DAYS + 1) * DAY_MS));
  await processor.tidy();
  expect(await kept()).toEqual([]);
  expect(await removals()).toEqual([applied.id, looked.id].toSorted());
});

test('files of rows go in the same way', async () => {
  const query = `INSERT INTO file_import (kind, file_name, file_sha256, format, source, plan, plan_digest, created_at, created_by,
       expires_at, applied_at)
     SELECT 'unit-import', name, '', 'CSV', '{}', '{}', '', $1, (SELECT id FROM account LIMIT 1), $2,
       CASE name WHEN 'lama' THEN $1::timestamptz WHEN 'baru' THEN $2::timestamptz END
     FROM unnest(ARRAY['lama', 'baru', 'terbengkalai']) AS name`;
  const now = program.clock.now();
  const then = new Date(now.getTime() - program.settings.ZI_IMPORT_DAYS * DAY_MS);
  await world.query(query, [then, new Date(now.getTime() - DAY_MS)]);
  await program.app.get(ImportsProcessor, { strict: false }).tidy();
  const left = await world.query<{ name: string }>('SELECT file_name AS name FROM file_import', []);
  expect(left).toEqual([{ name: 'baru' }]);
  const events = await world.query(
    "SELECT FROM audit_event WHERE action = 'remove' AND subject_type = 'unit-import'",
    [],
  );
  expect(events).toHaveLength(2);
});
