import exceljs from 'exceljs';
import { ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import { BulkWork } from '../../src/bulk-operations/bulk-work.service.js';
import { type Operation, rowsOf as operationRows } from '../bulk-operations/asking.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

const HOUR_MS = 3_600_000;

let program: TestApp;
let world: World;
let administrator: ApiClient;
let code: string;
let institutionId: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  administrator = await world.as('ADMINISTRATOR');
  institutionId = await world.institution();
  code = (await administrator.get<{ code: string }>(`/institutions/${institutionId}`)).code;
});

interface Preview {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly appliedAt: string | null;
  readonly operationId: string | null;
  readonly encoding: string | null;
}
interface Row {
  readonly line: number;
  readonly code: string;
  readonly state: string;
  readonly changes: readonly object[];
  readonly refusals: readonly { column: string; reason: string; detailId: string; detailEn: string }[];
}

async function send(
  client: ApiClient,
  body: Buffer | string,
  type = 'text/csv',
  path = '/unit-imports?fileName=a.csv',
) {
  const response = await fetch(`${program.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': type, cookie: client.sessionCookie },
    body: new Uint8Array(Buffer.from(body as Buffer)),
  });
  const answer = (await response.json()) as Preview;
  if (!response.ok) throw new ApiProblem(response.status, answer as unknown as Record<string, unknown>);
  return answer;
}
const preview = (...rows: readonly string[]) =>
  send(administrator, ['kode_instansi;kode_unit;nama_unit;kode_induk', ...rows].join('\r\n'));
const rowsOf = async ({ id }: Preview, query = '') =>
  (await administrator.get<{ rows: Row[] }>(`/unit-imports/${id}/rows?${query}`)).rows;
const ask = ({ id }: Preview) => administrator.post<Preview>(`/unit-imports/${id}/application`);
const operationOf = async ({ operationId }: Preview) => {
  await program.app.get(BulkWork, { strict: false }).work(operationId ?? '');
  return administrator.get<Operation>(`/bulk-operations/${operationId}`);
};
const apply = async (preview: Preview) => {
  const applied = await ask(preview);
  await operationOf(applied);
  return applied;
};
const units = async () =>
  (
    await administrator.get<{ code: string; name: string; parentId: string | null }[]>(
      `/units?institutionId=${institutionId}`,
    )
  ).map(({ code: of, name }) => `${of} ${name}`);

describe('A file of units', () => {
  it('shows what each row would do, and changes nothing', async () => {
    await administrator.post('/units', { institutionId, code: 'A', name: 'Balai A' });
    await administrator.post('/units', { institutionId, code: 'B', name: 'Balai B' });
    const seen = await preview(
      `${code};A;Balai A;`,
      `${code};B;Balai Besar;A`,
      `${code};C;Balai C;B`,
      `${code};;Tanpa kode;`,
    );
    expect(seen).toMatchObject({
      format: 'CSV',
      encoding: 'utf-8',
      counts: { NEW: 1, CHANGED: 1, UNCHANGED: 1, REFUSED: 1 },
      appliedAt: null,
    });
    expect(await rowsOf(seen)).toMatchObject([
      { line: 2, state: 'UNCHANGED' },
      {
        line: 3,
        state: 'CHANGED',
        changes: [
          { field: 'name', from: 'Balai B', to: 'Balai Besar' },
          { field: 'parent', from: null, to: 'A' },
        ],
      },
      { line: 4, state: 'NEW', code: 'C' },
      { line: 5, state: 'REFUSED', refusals: [{ column: 'kode_unit', reason: 'MISSING' }] },
    ]);
    expect(await rowsOf(seen, 'state=REFUSED')).toHaveLength(1);
    expect(await rowsOf(seen, 'after=4&limit=1')).toMatchObject([{ line: 5 }]);
    expect(await units()).toEqual(['A Balai A', 'B Balai B']);
  });

  it('is applied as it was seen, once, with an event for every unit', async () => {
    const seen = await preview(`${code};A;Balai A;B`, `${code};B;Balai B;`);
    const [first, second] = await Promise.all([apply(seen), apply(seen)]);
    expect(first).toEqual(second);
    expect(first.appliedAt).not.toBeNull();
    expect(await apply(seen)).toEqual(first);
    expect(await units()).toEqual(['B Balai B', 'A Balai A']);
    expect(await operationOf(first)).toMatchObject({ kind: 'REGISTER', total: 2, done: 2, isUndoable: false });
    const events = await world.query<{ action: string }>(
      `SELECT action FROM audit_event
       WHERE subject_id IN ($1, $3) OR subject_id IN (SELECT id::text FROM work_unit WHERE institution_id = $2) ORDER BY id`,
      [seen.id, institutionId, first.operationId],
    );
    expect(events.map(({ action }) => action)).toEqual(['preview', 'ask', 'create', 'create']);
    expect((await preview(`${code};A;Balai A;B`, `${code};B;Balai B;`)).counts).toMatchObject({ UNCHANGED: 2 });
  });

  it('makes the institutions that it names with their kind', async () => {
    const header = 'institution_code,institution_name,institution_kind,unit_code,unit_name';
    const seen = await send(administrator, `${header}\nNEW-${code},Provinsi SIMULASI,Provinsi,A,Dinas`);
    expect(seen).toMatchObject({
      institutions: [{ code: `NEW-${code}`, name: 'Provinsi SIMULASI', kind: 'PROVINCE' }],
    });
    await apply(seen);
    const all = await administrator.get<{ code: string; kind: string }[]>('/institutions');
    expect(all).toContainEqual(expect.objectContaining({ code: `NEW-${code}`, kind: 'PROVINCE' }));
  });

  it('is not applied while a row is refused; the refused cells come as a file', async () => {
    const seen = await preview(`${code};A;Balai A;`, `${code};B;Balai B;=nowhere`, `nobody;C;Balai C;`);
    expect(await refusalOf(apply(seen))).toMatchObject({
      status: 409,
      type: '/problems/import-not-applicable',
      reason: 'REFUSED_ROWS',
    });
    expect(await units()).toEqual([]);
    const file = await administrator.download(`/unit-imports/${seen.id}/refusals`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const lines = Buffer.from(await file.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines[0]).toBe('\uFEFF"baris";"kolom";"isi";"alasan";"reason"');
    expect(lines[1]).toMatch(/^"3";"kode_induk";"'=nowhere";"Tidak ada unit induk .*";"There is no unit .*"$/);
    expect(lines[2]).toMatch(/^"4";"kode_instansi";"nobody";/);
  });

  it('is not applied once units that it is about have changed, but when others have', async () => {
    const id = (await administrator.post<{ id: string }>('/units', { institutionId, code: 'A', name: 'Balai A' })).id;
    const [outdated, still] = [await preview(`${code};A;Balai Besar;`), await preview(`${code};C;Balai C;`)];
    await administrator.put(`/units/${id}`, { code: 'A', name: 'Balai Agung', parentId: null });
    expect(await refusalOf(apply(outdated))).toMatchObject({ status: 409, reason: 'OUTDATED' });
    await apply(still);
    expect(await units()).toEqual(['A Balai Agung', 'C Balai C']);
  });

  it('makes each unit once when two files with it are applied at the same moment', async () => {
    const [one, two] = [await preview(`${code};A;Balai A;`), await preview(`${code};A;Balai A;`)];
    const outcomes = await Promise.allSettled([apply(one), apply(two)]);
    const applied = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const operations = await Promise.all(applied.map(operationOf));
    expect(operations.filter(({ done }) => done === 1)).toHaveLength(1);
    expect(await units()).toEqual(['A Balai A']);
  });

  it('comes from Excel as well, and the template can be filled in and sent', async () => {
    const template = await administrator.download('/unit-import-template?format=XLSX');
    const book = new exceljs.Workbook();
    await book.xlsx.load(await template.arrayBuffer());
    book.worksheets[0]?.addRow([code, '', '', '007', 'Balai Tujuh', '']);
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const seen = await send(administrator, Buffer.from(await book.xlsx.writeBuffer()), type);
    expect(seen).toMatchObject({ format: 'XLSX', encoding: null, counts: { NEW: 1, REFUSED: 0 } });
    await apply(seen);
    expect(await units()).toEqual(['007 Balai Tujuh']);
    const csv = await (await administrator.download('/unit-import-template?format=CSV')).text();
    expect((await send(administrator, `${csv}${code};;;008;Balai Delapan;007`)).counts).toMatchObject({ NEW: 1 });
  });

  it('moves units from the top downwards, so that none stands below itself in between', async () => {
    const of = async (unit: string, parentId: string | null = null) =>
      (await administrator.post<{ id: string }>('/units', { institutionId, code: unit, name: unit, parentId })).id;
    await of('B', await of('U', await of('A')));
    const seen = await preview(`${code};A;A;U`, `${code};B;B;`, `${code};U;U;B`);
    const operation = await operationOf(await ask(seen));
    expect(operation).toMatchObject({ total: 3, done: 3, refused: 0 });
    expect(await units()).toEqual(['B B', 'U U', 'A A']);
  });

  it('leaves what somebody has changed since it was applied as they have it, and says so', async () => {
    const { id } = await administrator.post<{ id: string }>('/units', { institutionId, code: 'A', name: 'Balai A' });
    const seen = await preview(`${code};A;Balai Besar;`, `${code};B;Balai B;`, `${code};C;Balai C;B`);
    const asked = await ask(seen);
    await administrator.put(`/units/${id}`, { code: 'A', name: 'Balai Agung', parentId: null });
    await administrator.post('/units', { institutionId, code: 'B', name: 'Balai B' });
    const operation = await operationOf(asked);
    expect(operation).toMatchObject({ total: 3, done: 1, unchanged: 1, refused: 1 });
    expect((await operationRows(administrator, operation))[0]).toMatchObject({
      unitName: 'Balai Besar',
      problem: { type: '/problems/unit-refused', facts: { errors: [{ rule: 'changedSince' }] } },
    });
    expect(await units()).toEqual(['A Balai Agung', 'B Balai B', 'C Balai C']);
  });

  it('of ten thousand rows takes few statements to look at and to ask for', async () => {
    const rows = Array.from({ length: 10_000 }, (_, no) => `${code};U${no};Balai ${no};${no === 0 ? '' : 'U0'}`);
    let seen: Preview | undefined;
    await preview(...rows).then((made) => (seen = made));
    expect(seen?.counts).toMatchObject({ NEW: 10_000, REFUSED: 0 });
    const statements = await statementsOf(program, () => ask(seen!));
    expect(statements.length).toBeLessThan(40);
  });

  it('is worked off with the same statements for each row, however many there are', async () => {
    const rows = (from: number) => Array.from({ length: 20 }, (_, no) => `${code};U${from + no};Balai ${no};`);
    const few = await ask(await preview(...rows(0)));
    const cost = (await statementsOf(program, () => operationOf(few))).length;
    await apply(await preview(...Array.from({ length: 15 }, (_, no) => rows(20 + no * 20)).flat()));
    const more = await ask(await preview(...rows(400)));
    expect((await statementsOf(program, () => operationOf(more))).length).toBe(cost);
    expect(cost).toBeLessThan(20 * 15);
    expect(await units()).toHaveLength(340);
  });
});

describe('A bad file of units', () => {
  it.each([
    ['EMPTY', ''],
    ['COLUMNS_MISSING', 'nama;warna\nBalai;merah'],
    ['OLD_EXCEL', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
    ['NO_WORKBOOK', Buffer.from('PK\u0003\u0004')],
    ['NOT_TEXT', Buffer.from([1, 2, 3, 0])],
  ])('is refused in words: %s', async (reason, bytes) => {
    expect(await refusalOf(send(administrator, bytes))).toMatchObject({
      status: 422,
      type: '/problems/import-file-refused',
      reason,
      errors: [{ pointer: '/file', detail: expect.stringMatching(/\w+/) }],
    });
  });

  it('of more than 5 MB, of another type or by a form is not read', async () => {
    expect(await refusalOf(send(administrator, Buffer.alloc(5 * 1024 * 1024 + 1, 'a')))).toMatchObject({ status: 413 });
    for (const type of ['image/png', 'multipart/form-data; boundary=x', 'text/plain'])
      expect(await refusalOf(send(administrator, 'x', type))).toMatchObject({ status: 415 });
  });

  it('is not read at another address', async () => {
    expect(await refusalOf(send(administrator, 'x', 'text/csv', '/units'))).toMatchObject({ status: 415 });
  });
});

describe('An import', () => {
  it('is for administrators alone', async () => {
    const auditor = await world.as('AUDITOR');
    expect(await refusalOf(send(auditor, 'x'))).toMatchObject({ status: 403 });
    const seen = await preview(`${code};A;Balai A;`);
    expect(await refusalOf(auditor.get(`/unit-imports/${seen.id}/rows`))).toMatchObject({ status: 403 });
    expect(await refusalOf(auditor.post(`/unit-imports/${seen.id}/application`))).toMatchObject({ status: 403 });
  });

  it('expires after a day, and is gone when the next file comes', async () => {
    const seen = await preview(`${code};A;Balai A;`);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 24 * HOUR_MS));
    administrator = await world.as('ADMINISTRATOR');
    expect(await refusalOf(apply(seen))).toMatchObject({ status: 409, reason: 'EXPIRED' });
    program.clock.moveTo(new Date(program.clock.now().getTime() + 1));
    administrator = await world.as('ADMINISTRATOR');
    await preview(`${code};A;Balai A;`);
    for (const ask of [() => apply(seen), () => rowsOf(seen), () => administrator.get(`/unit-imports/${seen.id}`)])
      expect(await refusalOf(ask())).toMatchObject({ status: 404, type: '/problems/import-not-found' });
  });
});
