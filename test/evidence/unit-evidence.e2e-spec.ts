import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { pdf } from '../support/files.js';

const LINK = { title: 'Laporan kinerja', url: 'https://contoh.go.id/laporan.pdf' };

let program: TestApp;
let world: World;
let here: Place;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

const coordinator = () => world.as('UNIT_COORDINATOR', here);
const addLink = async (body: object) =>
  (await coordinator()).post<{ id: string }>(`/units/${here.unitId}/evidence`, body);
const audited = async (id: string) =>
  (await world.query<{ action: string }>('SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id', [id])).map(
    ({ action }) => action,
  );

describe('A link', () => {
  it('is evidence with versions of its own', async () => {
    const { id } = await addLink({ ...LINK, validFrom: '2025-01-01', validUntil: '2025-12-31' });
    const url = 'http://contoh.go.id:8080/laporan-2.pdf?tahun=2025#hal=3';
    const changed = await (await coordinator()).post(`/evidence/${id}/versions`, { url });
    expect(changed).toMatchObject({
      id,
      kind: 'LINK',
      title: LINK.title,
      validFrom: '2025-01-01',
      validUntil: '2025-12-31',
      latest: { no: 2, url, sha256: null, fileName: null, sizeBytes: null },
      versions: [
        { no: 1, url: LINK.url },
        { no: 2, url },
      ],
    });
    expect(await audited(id)).toEqual(['add', 'add-version']);
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/x',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://server.local/',
    'https://user:secret@contoh.go.id/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'contoh.go.id',
  ])('to %s is refused', async (url) => {
    const refusal = { status: 422, type: '/problems/evidence-refused', errors: [{ pointer: '/url' }] };
    expect(await refusalOf(addLink({ ...LINK, url }))).toMatchObject(refusal);
    const { id } = await addLink(LINK);
    expect(await refusalOf((await coordinator()).post(`/evidence/${id}/versions`, { url }))).toMatchObject(refusal);
  });

  it('does not become a file, nor a file a link', async () => {
    const [file, { id: link }] = [await world.evidence(here), await addLink(LINK)];
    const client = await coordinator();
    const refusal = { status: 422, type: '/problems/evidence-refused' };
    expect(await refusalOf(client.post(`/evidence/${file}/versions`, { url: LINK.url }))).toMatchObject(refusal);
    const upload = { unitId: here.unitId, filename: 'a.pdf', evidenceId: link };
    expect(await refusalOf(client.upload(upload, pdf('x')))).toMatchObject(refusal);
  });
});

describe('A file', () => {
  it('has versions, of which none is lost, and keeps its words', async () => {
    const id = await world.evidence(here, 'SK tim');
    const client = await coordinator();
    const upload = { unitId: here.unitId, filename: 'SK baru.pdf', evidenceId: id };
    expect(await client.upload(upload, pdf('new'))).toEqual({ evidenceId: id, version: 2 });
    expect(await client.get(`/evidence/${id}`)).toMatchObject({
      title: 'SK tim',
      versions: [
        { no: 1, fileName: 'SK tim.pdf' },
        { no: 2, fileName: 'SK baru.pdf' },
      ],
    });
    expect(await refusalOf(client.upload({ ...upload, title: 'lain' }, pdf('y')))).toMatchObject({ status: 422 });
    const elsewhere = await world.unit();
    const stranger = await world.as('UNIT_COORDINATOR', elsewhere);
    expect(await refusalOf(stranger.upload({ ...upload, unitId: elsewhere.unitId }, pdf('z')))).toMatchObject({
      status: 404,
      type: '/problems/evidence-not-found',
    });
  });

  it('gets eight new versions at once, each with a number of its own', async () => {
    const id = await world.evidence(here);
    const client = await coordinator();
    const sent = Array.from({ length: 8 }, (_, index) =>
      client.upload({ unitId: here.unitId, filename: 'a.pdf', evidenceId: id }, pdf(`at once ${index}`)),
    );
    const numbers = (await Promise.all(sent)).map(({ version }) => version);
    expect(numbers.sort((one, other) => one - other)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('Title and period', () => {
  it('are changed by the coordinator, and by whoever brought it in', async () => {
    const member = await world.as('UNIT_MEMBER', here);
    const colleague = await world.signIn((await world.person(['UNIT_MEMBER', here])).email);
    const { id } = await member.post<{ id: string }>(`/units/${here.unitId}/evidence`, LINK);
    const words = { title: 'Baru', validFrom: '2024-02-29', validUntil: '2024-02-29' };
    for (const client of [member, await coordinator()])
      expect(await client.put(`/evidence/${id}`, words)).toMatchObject(words);
    for (const work of [colleague.put(`/evidence/${id}`, words), colleague.post(`/evidence/${id}/versions`, LINK)])
      expect(await refusalOf(work)).toMatchObject({ status: expect.any(Number) });
    expect(await refusalOf(colleague.put(`/evidence/${id}`, words))).toMatchObject({
      status: 403,
      type: '/problems/not-your-evidence',
    });
    expect(await audited(id)).toEqual(['add', 'describe', 'describe']);
  });

  it('are refused where they cannot be', async () => {
    const backwards = { validFrom: '2025-02-01', validUntil: '2025-01-31' };
    expect(await refusalOf(addLink({ ...LINK, ...backwards }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/validUntil' }],
    });
    expect(await refusalOf(addLink({ ...LINK, title: '  ' }))).toMatchObject({ errors: [{ pointer: '/title' }] });
    expect(await refusalOf(addLink({ ...LINK, validFrom: '2025-02-30' }))).toMatchObject({ status: 422 });
    const client = await coordinator();
    const upload = { unitId: here.unitId, filename: 'a.pdf', ...backwards };
    expect(await refusalOf(client.upload(upload, pdf('x')))).toMatchObject({ errors: [{ pointer: '/validUntil' }] });
  });
});

describe('The evidence of a unit', () => {
  it('is for its own people and auditors', async () => {
    const id = await world.evidence(here);
    for (const reader of [
      await world.as('UNIT_HEAD', here),
      await world.as('UNIT_MEMBER', here),
      await world.as('AUDITOR'),
    ]) {
      expect(await reader.get(`/units/${here.unitId}/evidence`)).toMatchObject([{ id }]);
      expect(await reader.get(`/evidence/${id}`)).toMatchObject({ id });
    }
    const unknown = { status: 404, type: '/problems/evidence-not-found' };
    for (const stranger of [
      await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId)),
      await world.as('TPI_LEAD', here),
      await world.as('TPN_LEAD'),
    ]) {
      expect(await refusalOf(stranger.get(`/units/${here.unitId}/evidence`))).toMatchObject(unknown);
      expect(await refusalOf(stranger.get(`/evidence/${id}`))).toMatchObject(unknown);
      expect(await refusalOf(stranger.get(`/evidence/${id}/versions/1/content`))).toMatchObject(unknown);
    }
    expect(await refusalOf((await world.as('ADMINISTRATOR')).get(`/evidence/${id}`))).toMatchObject({ status: 403 });
  });

  it('is listed in one statement, however much there is', async () => {
    const client = await coordinator();
    await world.evidence(here);
    await client.get(`/units/${here.unitId}/evidence`);
    const few = await statementsOf(() => client.get(`/units/${here.unitId}/evidence`));
    for (let count = 0; count < 4; count += 1) await world.evidence(here);
    expect(await statementsOf(() => client.get(`/units/${here.unitId}/evidence`))).toBe(few);
    expect(few).toBe(1);
  });
});

/** How many statements the program sends while it does something. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { manager } = program.app.get(DataSource);
  const original = manager.query.bind(manager);
  let count = 0;
  Object.assign(manager, { query: (sql: string, values: unknown[]) => ((count += 1), original(sql, values)) });
  await work();
  Object.assign(manager, { query: original });
  return count;
}
