import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, PASSWORD, type Place, refusalOf, World } from '../support/factories.js';
import { readMaster } from './master.js';
import { Portal } from './portal.js';

let program: TestApp;
let world: World;
let here: Place;
let head: ApiClient;
let portal: Portal;

const BASE = '/portalrb/v1';
const WBK = '/pengusulan/unit-wbk';
const WBBM = '/pengusulan/unit-wbbm';
const tokens = ({ institutionId }: Place) => `/institutions/${institutionId}/portalrb/tokens`;
const answersOf = ({ unitId }: Place) => `/lke/jawaban-unit/${unitId}`;

interface Units {
  readonly tahun: number;
  readonly units: readonly { id: string; nama: string; kategori: string; afirmasi: boolean }[];
}

interface Got<T> {
  readonly status: number;
  readonly body: T;
}

interface Answers {
  readonly answers: readonly { soal_id: number; [field: string]: string | number | null }[];
}

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  head = await world.as('INSTITUTION_HEAD', here);
  portal = new Portal(`${program.url}${BASE}`, await makeToken());
});
afterEach(() => program.clock.moveTo(new Date('2026-03-02T02:00:00Z')));

async function makeToken(client = head, place = here, overlapHours = 0): Promise<string> {
  return (await client.post<{ token: string }>(tokens(place), { overlapHours, password: PASSWORD })).token;
}

/** What the portal gets at a path, by its token of now. */
async function get<T = Record<string, unknown>>(path: string, from = portal): Promise<Got<T>> {
  const got = await from.fetch(path);
  if (got === null) throw new Error(`${path} failed.`);
  return { status: got.status, body: JSON.parse(got.text) as T };
}

const error = (code: string) => ({ error: true, code, message: expect.stringMatching(/\S/) });

describe('The list of proposed units', () => {
  it('names those that the head has proposed, and no other', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    await world.assessmentIn('PROPOSAL', await world.unit(here.institutionId));
    await world.assessmentIn('ADMIN_SCREENING', await world.unit());
    const { nama } = await nameOf(here);
    expect(await get<Units>(WBK)).toEqual({
      status: 200,
      body: { tahun: 2026, units: [{ id: here.unitId, nama, kategori: 'WBK', afirmasi: false }] },
    });
  });

  it('is empty before anything is proposed', async () => {
    expect(await get(WBK)).toEqual({ status: 200, body: { tahun: 2026, units: [] } });
  });

  it('keeps WBBM apart, and says that an institution may not propose it', async () => {
    const secondUnit = await world.unit(here.institutionId);
    await world.makeEligible(here, world.cycleId, { institution: { sakip: 65 } });
    expect(await get(WBBM)).toEqual({ status: 403, body: error('WBBM_NOT_PERMITTED') });
    await world.makeEligible(here);
    expect(await get(WBBM)).toEqual({ status: 200, body: { tahun: 2026, units: [] } });
    await world.assessmentIn('ADMIN_SCREENING', secondUnit);
    expect((await get<Units>(WBBM)).body.units).toEqual([]);
  });

  it('leaves out what the institution determines itself: that never goes to the ministry', async () => {
    await world.makeEligible(here, world.cycleId, { institution: { determinesWbk: true } });
    const id = await world.assessmentIn('PROPOSAL', here);
    await world.documents(id);
    await head.post(`/assessments/${id}/proposal`, { letterNumber: 'U-1', letterOn: '2026-03-02' });
    expect((await get<Units>(WBK)).body.units).toEqual([]);
    expect(await get(answersOf(here))).toEqual({ status: 404, body: error('DATA_NOT_FOUND') });
  });
});

describe("A proposed unit's answers", () => {
  it('are every question of the worksheet once: letters as letters, counts and indexes as numbers in text', async () => {
    const sheet = bestSheet({ 'A.I.1.i.b': 'B', 'B.I.a': 3.6 }, 'dari unit');
    await world.assessmentIn('ADMIN_SCREENING', here, { sheet });
    const { status, body } = await get<Answers>(answersOf(here));
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['unit_id', 'nama_unit', 'tahun', 'answers']);
    expect(body.answers.map(({ soal_id }) => soal_id)).toEqual(Array.from({ length: 127 }, (_, index) => index + 1));
    for (const answer of body.answers)
      expect(answer).toEqual({
        soal_id: expect.any(Number),
        jawaban_unit: expect.stringMatching(/^(Ya|Tidak|[A-E]|\d+(\.\d+)?)$/),
        jawaban_tpi: expect.stringMatching(/^(Ya|Tidak|[A-E]|\d+(\.\d+)?)$/),
        catatan_unit: 'dari unit',
        bukti_dukung_unit: expect.stringMatching(/^http.*\/shared\/[\w-]{43}\?item=[\w.]+$/),
        catatan_tpi: 'dari unit',
      });
    const asked = (id: number) => body.answers.find(({ soal_id }) => soal_id === id);
    expect(asked(1)).toMatchObject({ jawaban_unit: 'Ya' });
    expect(asked(2)).toMatchObject({ jawaban_unit: 'B' });
    expect(body.answers.filter(({ jawaban_unit }) => jawaban_unit === '3.6')).toHaveLength(1);
  });

  it('fit the scheme of every question in the ministry’s own master', async () => {
    const master = readMaster();
    if (master === null) return;
    await world.assessmentIn('ADMIN_SCREENING', here);
    const { body } = await get<Answers>(answersOf(here));
    expect(body.answers.map(({ soal_id }) => soal_id)).toEqual([...master.keys()].toSorted((a, b) => a - b));
    for (const { soal_id, jawaban_unit, jawaban_tpi } of body.answers) {
      const { jenis_jawaban, skema_penilaian } = master.get(soal_id)!;
      const isNumber = /^(jumlah|0-4)$/i.test(jenis_jawaban);
      const keys = skema_penilaian.map(({ key }) => key);
      for (const given of [jawaban_unit, jawaban_tpi])
        expect([soal_id, isNumber ? /^\d+(\.\d+)?$/.test(String(given)) : keys.includes(String(given))]).toEqual([
          soal_id,
          true,
        ]);
    }
  });

  it('are null where nothing was written or shown', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    await world.query('UPDATE answer SET value = NULL WHERE item_code = $1 AND sheet_id = ANY($2)', [
      'A.I.1.i.a',
      (
        await world.query<{ id: string }>(
          'SELECT sheet.id FROM sheet JOIN assessment ON assessment.id = assessment_id WHERE work_unit_id = $1',
          [here.unitId],
        )
      ).map(({ id }) => id),
    ]);
    const { body } = await get<Answers>(answersOf(here));
    expect(body.answers[0]).toMatchObject({
      soal_id: 1,
      jawaban_unit: null,
      jawaban_tpi: null,
      catatan_unit: null,
      catatan_tpi: null,
    });
  });

  it('come byte for byte the same each time, while nothing of them can be changed', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    await portal.pull();
    const first = await portal.fetch(answersOf(here));
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const sheet = await world.sheetOf(id, 'UNIT');
    const change = { answers: [{ item: 'A.I.1.i.a', value: 'Tidak', note: 'lain', version: 1 }] };
    expect(await refusalOf(coordinator.put(`/sheets/${sheet}/answers`, change))).toMatchObject({ status: 409 });
    await rename('Balai Berganti Nama');
    program.clock.moveTo(new Date('2026-03-20T02:00:00Z'));
    expect(await portal.refetch(here.unitId)).toEqual(first);
  });

  it('show the evidence of one item by a link that expires, is counted and can be revoked', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    const linkOf = async () =>
      new URL(String((await get<Answers>(answersOf(here))).body.answers[0]?.['bukti_dukung_unit']));
    const link = await linkOf();
    const open = ({ pathname, search }: URL) => fetch(`${program.url}${pathname}${search}`);
    const page = await (await open(link)).text();
    expect(page).toContain('https://bukti.example/1');
    expect(page.match(/<section>/g)).toHaveLength(1);
    const lead = await world.as('TPI_LEAD', here);
    const shares = () =>
      lead.get<{ id: string; purpose: string; openings: number; expiresAt: string }[]>(
        `/assessments/${id}/evidence-shares`,
      );
    const [share] = await shares();
    expect(share).toMatchObject({ purpose: 'PortalRB', openings: 1, expiresAt: '2026-08-29T02:00:00.000Z' });
    await lead.post(`/evidence-shares/${share!.id}/revocation`);
    expect((await open(link)).status).toBe(404);
    const next = await linkOf();
    expect(next.href).not.toBe(link.href);
    expect((await open(next)).status).toBe(200);
    expect(await shares()).toHaveLength(2);
  });

  it('get one link, however many ask at once', async () => {
    const id = await world.assessmentIn('ADMIN_SCREENING', here);
    const texts = await Promise.all(Array.from({ length: 5 }, async () => (await portal.fetch(answersOf(here)))?.text));
    expect(new Set(texts).size).toBe(1);
    const rows = await world.query('SELECT FROM evidence_share WHERE assessment_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });
});

describe('PortalRB', () => {
  it('sees a unit under the name and flag it was proposed with, so that its review there stays', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    await portal.pull();
    portal.review(here.unitId);
    await rename('Balai Baru');
    await world.makeEligible(here, world.cycleId, { unit: { isAffirmative: true } });
    await portal.pull();
    expect(portal.units.get(here.unitId)).toMatchObject({ afirmasi: false, review: 'REVIEWED' });
    await portal.refetch(here.unitId);
    expect(portal.units.get(here.unitId)).toMatchObject({ review: 'PENDING' });
  });

  it('is told that a unit is an affirmative one, of a local government that fails itself', async () => {
    await world.query("UPDATE institution SET kind = 'REGENCY_OR_CITY' WHERE id = $1", [here.institutionId]);
    const id = await world.assessmentIn('PROPOSAL', here);
    await world.makeEligible(here, world.cycleId, { institution: { sakip: 40 }, unit: { isAffirmative: true } });
    await head.post(`/assessments/${id}/proposal`, { letterNumber: 'U-1', letterOn: '2026-03-02' });
    expect((await get<Units>(WBK)).body.units).toEqual([
      expect.objectContaining({ kategori: 'WBK-AFIRMASI', afirmasi: true }),
    ]);
  });
});

describe('PortalRB is refused', () => {
  it('without a token, or with one that nobody made: 401', async () => {
    for (const token of ['', 'zi_prb_nobody-made-this']) {
      const refused = await get(WBK, new Portal(`${program.url}${BASE}`, token));
      expect(refused).toEqual({ status: 401, body: error('UNAUTHORIZED') });
    }
    const cookie = head.sessionCookie;
    const response = await fetch(`${program.url}${BASE}${WBK}`, { headers: { cookie } });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('outside the proposal window: 403, on its last day not yet', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    await world.setWindow(world.cycleId, 'PROPOSAL', { opensOn: '2026-02-01', closesOn: '2026-03-02' });
    expect(await get(WBK)).toMatchObject({ status: 200 });
    await world.setWindow(world.cycleId, 'PROPOSAL', { opensOn: '2026-02-01', closesOn: '2026-03-01' });
    for (const path of [WBK, WBBM, answersOf(here)])
      expect(await get(path)).toEqual({ status: 403, body: error('PROPOSAL_WINDOW_CLOSED') });
    expect((await get(WBK)).body['message']).toContain('2026-02-01 sampai 2026-03-01');
    await world.setWindow(world.cycleId, 'PROPOSAL', { opensOn: '2000-01-01', closesOn: '2099-12-31' });
  });

  it('for a unit of another institution, one that is not proposed, and whatever it does not ask: 404', async () => {
    const elsewhere = await world.unit();
    await world.assessmentIn('ADMIN_SCREENING', elsewhere);
    await world.assessmentIn('PROPOSAL', here);
    for (const path of [answersOf(elsewhere), answersOf(here), '/pengusulan/unit-lain', '/'])
      expect([path, await get(path)]).toEqual([path, { status: 404, body: error('DATA_NOT_FOUND') }]);
    const method = 'POST';
    const posted = await fetch(`${program.url}${BASE}${WBK}`, {
      method,
      headers: { authorization: `Bearer ${portal.token}` },
    });
    expect(posted.status).toBe(404);
  });

  it('for what is no id of a unit: 422', async () => {
    expect(await get('/lke/jawaban-unit/17')).toEqual({ status: 422, body: error('INVALID_UNIT_ID') });
    for (const path of ['/lke/jawaban-unit/%00', `/lke/jawaban-unit/${'x'.repeat(100)}`])
      expect([path, await get(path)]).toEqual([path, { status: 422, body: error('INVALID_UNIT_ID') }]);
    expect(await get(`/lke/jawaban-unit/${'x'.repeat(400)}`)).toEqual({ status: 404, body: error('DATA_NOT_FOUND') });
    expect(await get('/lke/jawaban-unit/%zz')).toMatchObject({ status: 400 });
  });

  it('for what only people and other machines ask, by its token', async () => {
    const response = await fetch(`${program.url}/api/v1/institutions`, {
      headers: { authorization: `Bearer ${portal.token}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('The token of an institution', () => {
  it('is replaced at once, or goes on beside the next for as long as was said', async () => {
    const old = portal.token;
    const next = new Portal(`${program.url}${BASE}`, await makeToken(head, here, 24));
    expect(await get(WBK)).toMatchObject({ status: 200 });
    expect(await get(WBK, next)).toMatchObject({ status: 200 });
    expect((await connection()).tokens).toEqual([
      expect.objectContaining({ ending: next.token.slice(-4), endsAt: null, lastUsedAt: '2026-03-02T02:00:00.000Z' }),
      expect.objectContaining({ ending: old.slice(-4), endsAt: '2026-03-03T02:00:00.000Z' }),
    ]);
    program.clock.moveTo(new Date('2026-03-03T02:00:00Z'));
    expect(await get(WBK)).toEqual({ status: 401, body: error('UNAUTHORIZED') });
    expect(await get(WBK, next)).toMatchObject({ status: 200 });
    const last = new Portal(`${program.url}${BASE}`, await makeToken(await world.as('INSTITUTION_HEAD', here)));
    expect([(await get(WBK, next)).status, (await get(WBK, last)).status]).toEqual([401, 200]);
  });

  it('opens nothing once it is revoked, and comes to nobody but whoever made it', async () => {
    const [token] = (await connection()).tokens;
    await head.request('DELETE', `${tokens(here)}/${token!.id}`);
    expect(await get(WBK)).toEqual({ status: 401, body: error('UNAUTHORIZED') });
    expect(await refusalOf(head.request('DELETE', `${tokens(here)}/${token!.id}`))).toMatchObject({ status: 404 });
    expect((await connection()).tokens).toEqual([]);
    const kept = await world.query<object>('SELECT * FROM portalrb_token', []);
    expect(JSON.stringify(kept)).not.toContain(portal.token);
  });

  it('is made by the head or an administrator, by their password; TPI leads and auditors only see it', async () => {
    const wrong = { overlapHours: 0, password: 'not-the-password' };
    expect(await refusalOf(head.post(tokens(here), wrong))).toMatchObject({ type: '/problems/password-wrong' });
    expect(await makeToken(await world.as('ADMINISTRATOR'))).toMatch(/^zi_prb_[\w-]{43}$/);
    const lead = await world.as('TPI_LEAD', here);
    for (const seer of [lead, await world.as('AUDITOR')]) expect((await connection(seer)).tokens).toHaveLength(1);
    expect(await refusalOf(makeToken(lead))).toMatchObject({ type: '/problems/action-not-permitted' });
    const stranger = await world.as('INSTITUTION_HEAD', await world.unit());
    expect(await refusalOf(connection(stranger))).toMatchObject({ type: '/problems/not-your-portalrb' });
    expect(await refusalOf(makeToken(stranger))).toMatchObject({ type: '/problems/not-your-portalrb' });
  });
});

describe('Every call', () => {
  it('is kept with who, when, from where, what came of it and how long it took', async () => {
    await world.assessmentIn('ADMIN_SCREENING', here);
    const { nama } = await nameOf(here);
    await portal.pull();
    await portal.fetch('/lke/jawaban-unit/17');
    const common = { at: '2026-03-02T02:00:00.000Z', address: '127.0.0.1', ending: portal.token.slice(-4) };
    const time = { id: expect.any(String), milliseconds: expect.any(Number) };
    const { calls, next } = await callsOf();
    expect(next).toBeNull();
    expect(calls).toEqual([
      {
        ...common,
        ...time,
        question: 'jawaban-unit',
        unitId: '17',
        unitName: null,
        status: 422,
        code: 'INVALID_UNIT_ID',
      },
      { ...common, ...time, question: 'jawaban-unit', unitId: here.unitId, unitName: nama, status: 200, code: null },
      { ...common, ...time, question: 'unit-wbk', unitId: null, unitName: null, status: 200, code: null },
    ]);
  });

  it('also of a token that is over, and none of a stranger’s', async () => {
    await makeToken();
    await portal.fetch(WBK);
    await new Portal(`${program.url}${BASE}`, 'zi_prb_nobody-made-this').fetch(WBK);
    expect((await callsOf()).calls).toEqual([expect.objectContaining({ status: 401, code: 'UNAUTHORIZED' })]);
  });

  it('is shown page by page, the latest first', async () => {
    for (const path of [WBK, WBBM, '/lain']) await portal.fetch(path);
    const first = await callsOf('?limit=2');
    const second = await callsOf(`?limit=2&before=${first.next}`);
    expect([...first.calls, ...second.calls].map(({ question }) => question)).toEqual([
      'other',
      'unit-wbbm',
      'unit-wbk',
    ]);
    expect(second.next).toBeNull();
  });
});

interface Connection {
  readonly address: string;
  readonly tokens: readonly { readonly id: string; readonly ending: string }[];
}

async function connection(client?: ApiClient): Promise<Connection> {
  const seer = client ?? (await world.as('INSTITUTION_HEAD', here));
  return seer.get<Connection>(`/institutions/${here.institutionId}/portalrb`);
}

async function callsOf(query = ''): Promise<{ calls: { question: string }[]; next: number | null }> {
  return head.get(`/institutions/${here.institutionId}/portalrb/calls${query}`);
}

async function nameOf({ unitId }: Place): Promise<{ nama: string }> {
  return { nama: (await head.get<{ name: string }>(`/units/${unitId}`)).name };
}

async function rename(name: string): Promise<void> {
  const code = `U-${here.unitId.slice(0, 8)}`;
  await (await world.as('ADMINISTRATOR')).put(`/units/${here.unitId}`, { parentId: null, code, name });
}
