import { type ApiClient, ApiProblem } from '../../src/demo/api-client.js';
import { finished, type Operation, rowsOf } from '../bulk-operations/asking.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

let program: TestApp;
let world: World;
let here: Place;
let lead: ApiClient;
let institution: string;

interface Preview {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly operationId: string | null;
}
interface PlannedRow {
  readonly line: number;
  readonly state: string;
  readonly unitName: string | null;
  readonly personName: string | null;
  readonly refusals: readonly { readonly column: string; readonly reason: string }[];
}

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  lead = await world.as('TPI_LEAD', here);
  institution = await codeOf(`/institutions/${here.institutionId}`);
});

const codeOf = async (path: string) => (await (await world.as('ADMINISTRATOR')).get<{ code: string }>(path)).code;
const unitOf = (place: Place) => codeOf(`/units/${place.unitId}`);
const member = () => world.person(['TPI_MEMBER', here]);

/** A unit with an assessment of its own, and the code of the unit. */
async function assessed(cycleId?: string) {
  const place = await world.unit(here.institutionId);
  const asked = cycleId === undefined ? {} : { cycleId };
  return { place, id: await world.assessmentIn('SELF_ASSESSMENT', place, asked), unit: await unitOf(place) };
}

async function preview(rows: readonly string[], client = lead): Promise<Preview> {
  const response = await fetch(`${program.url}/api/v1/assignment-imports?fileName=penugasan.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: client.sessionCookie },
    body: ['kode_instansi;kode_unit;email;lapisan;tahun;jenis', ...rows].join('\r\n'),
  });
  const answer = (await response.json()) as Preview;
  if (!response.ok) throw new ApiProblem(response.status, answer as unknown as Record<string, unknown>);
  return answer;
}
const apply = ({ id }: Preview) => lead.post<Preview>(`/assignment-imports/${id}/application`);
const applied = async (seen: Preview) => finished(lead, { id: (await apply(seen)).operationId } as Operation);
const planned = async ({ id }: Preview) =>
  (await lead.get<{ rows: PlannedRow[] }>(`/assignment-imports/${id}/rows`)).rows;
/** Why each row is refused, or what it would do. */
const told = async (rows: readonly string[], client = lead) =>
  (await client.get<{ rows: PlannedRow[] }>(`/assignment-imports/${(await preview(rows, client)).id}/rows`)).rows.map(
    ({ state, refusals }) =>
      state === 'REFUSED' ? refusals.map(({ column, reason }) => `${column} ${reason}`).join(', ') : state,
  );
const evaluators = async (id: string) =>
  (await lead.get<{ accountId: string }[]>(`/assessments/${id}/evaluators`)).map(({ accountId }) => accountId);
/** What the single action answers. */
const single = (id: string, accountId: string, layer = 'TPI') =>
  refusalOf(lead.post(`/assessments/${id}/evaluators`, { accountId, layer })).then(({ type }) => type);

describe('A file of who is to evaluate what', () => {
  it('assigns exactly whom the preview showed, in the background, each with an event, and is taken back', async () => {
    const [one, two] = [await assessed(), await assessed()];
    const [first, second] = [await member(), await member()];
    await lead.post(`/assessments/${two.id}/evaluators`, { accountId: first.id, layer: 'TPI' });
    const seen = await preview([
      `${institution};${one.unit};${first.email.toUpperCase()};tpi;;`,
      `${institution};${one.unit};${second.email};TPI;2026;usulan`,
      `${institution};${two.unit};${first.email};TPI;;`,
    ]);
    expect(seen.counts).toEqual({ ASSIGNED: 2, UNCHANGED: 1, REFUSED: 0 });
    expect((await planned(seen))[0]).toMatchObject({ line: 2, unitName: expect.any(String), personName: first.email });
    expect(await evaluators(one.id)).toEqual([]);
    const operation = await applied(seen);
    expect(operation).toMatchObject({ kind: 'ASSIGN', total: 2, done: 2, refused: 0, isUndoable: true });
    expect((await evaluators(one.id)).toSorted()).toEqual([first.id, second.id].toSorted());
    expect((await rowsOf(lead, operation))[1]).toMatchObject({ line: 3, personName: second.email });
    const events = await world.query(
      `SELECT FROM audit_event WHERE action = 'assign-evaluator' AND subject_id = $1 AND after ->> 'layer' = 'TPI'`,
      [one.id],
    );
    expect(events).toHaveLength(2);
    const again = await Promise.all(Array.from({ length: 4 }, () => apply(seen)));
    expect(again.map(({ operationId }) => operationId)).toEqual(Array(4).fill(operation.id));
    const undone = await finished(lead, await lead.post<Operation>(`/bulk-operations/${operation.id}/undo`));
    expect(undone).toMatchObject({ kind: 'UNASSIGN', done: 2 });
    expect(await evaluators(one.id)).toEqual([]);
    expect(await evaluators(two.id)).toEqual([first.id]);
  });

  it('refuses each row for what the single action would refuse it for', async () => {
    const { id, unit, place } = await assessed();
    const row = (email: string) => [`${institution};${unit};${email};TPI;;`];
    const stranger = await world.person(['TPI_MEMBER', await world.unit()]);
    expect(await told(row(stranger.email))).toEqual(['email NOT_OF_TEAM']);
    expect(await single(id, stranger.id)).toBe('/problems/not-an-evaluator');
    const own = await world.person(['TPI_MEMBER', here], ['UNIT_MEMBER', place]);
    expect(await told(row(own.email))).toEqual(['email OWN_UNIT']);
    expect(await single(id, own.id)).toBe('/problems/own-unit');
    const tied = await member();
    const declared = { unitId: place.unitId, reason: 'keluarga' };
    await (await world.signIn(tied.email)).post('/conflicts-of-interest', declared);
    expect(await told(row(tied.email))).toEqual(['email CONFLICT']);
    expect(await single(id, tied.id)).toBe('/problems/conflict-declared');
    const fine = await member();
    expect(await told(row(fine.email))).toEqual(['ASSIGNED']);
    await lead.post('/conflicts-of-interest', declared);
    expect(await told(row(fine.email))).toEqual(['kode_unit LEAD_TIED']);
    expect(await single(id, fine.id)).toBe('/problems/conflict-declared');
  });

  it('refuses whom is given more than the cycle allows, counting what rows above give', async () => {
    const cycleId = await world.openCycle();
    await world.query(`UPDATE cycle SET rules = rules || '{"evaluatorLoad": 2}'::jsonb WHERE id = $1`, [cycleId]);
    const [one, two, three] = [await assessed(cycleId), await assessed(cycleId), await assessed(cycleId)];
    const { id, email } = await member();
    await lead.post(`/assessments/${one.id}/evaluators`, { accountId: id, layer: 'TPI' });
    const rows = [one, two, three].map(({ unit }) => `${institution};${unit};${email};TPI;;`);
    expect(await told(rows)).toEqual(['UNCHANGED', 'ASSIGNED', 'email NO_ROOM']);
    expect(await applied(await preview(rows.slice(0, 2)))).toMatchObject({ done: 1, refused: 0 });
    expect(await single(three.id, id)).toBe('/problems/evaluator-overloaded');
  });

  it('refuses a first pass that is closed, and a layer that its sender does not lead', async () => {
    const place = await world.unit(here.institutionId);
    const id = await world.assessmentIn('ADMIN_SCREENING', place);
    const { id: accountId, email } = await member();
    const unit = await unitOf(place);
    const row = (layer: string) => [`${institution};${unit};${email};${layer};;`];
    expect(await told(row('TPI'))).toEqual(['lapisan PASS_CLOSED']);
    expect(await single(id, accountId)).toBe('/problems/pass-closed');
    expect(await told(row('TPN'))).toEqual(['lapisan NOT_THE_LEAD']);
    expect(await single(id, accountId, 'TPN')).toBe('/problems/not-the-lead');
    const evaluator = await world.person(['TPN_EVALUATOR']);
    const national = await world.as('TPN_LEAD');
    expect(await told([`${institution};${unit};${evaluator.email};TPN;;`], national)).toEqual(['ASSIGNED']);
  });

  it('refuses what its sender does not see as if it were not there, and what is not clear', async () => {
    const elsewhere = await world.unit();
    await world.assessmentIn('SELF_ASSESSMENT', elsewhere);
    const other = await codeOf(`/institutions/${elsewhere.institutionId}`);
    const { place, unit } = await assessed();
    await world.assessmentIn('SELF_ASSESSMENT', place, { cycleId: await world.openCycle() });
    const { email } = await member();
    const good = `${institution};${unit};${email}`;
    expect(
      await told([
        `${other};${await unitOf(elsewhere)};${email};TPI;;`,
        `${institution};TIDAK-ADA;${email};TPI;;`,
        `${good};TPI;;`,
        `${good};TPI;2026;`,
        `${good};TPI;2026;`,
        `${good};TIM;26;besar`,
        `${institution};;;;;`,
      ]),
    ).toEqual([
      'kode_unit NO_ASSESSMENT',
      'kode_unit NO_ASSESSMENT',
      'kode_unit SEVERAL_ASSESSMENTS',
      'ASSIGNED',
      'email TWICE',
      'lapisan UNKNOWN_LAYER, tahun NO_YEAR, jenis UNKNOWN_KIND, kode_unit NO_ASSESSMENT',
      'kode_unit MISSING, email MISSING, lapisan MISSING',
    ]);
  });

  it("is nobody else's, and is not applied with refused rows or once things have changed", async () => {
    const { id, unit } = await assessed();
    const { id: accountId, email } = await member();
    const seen = await preview([`${institution};${unit};${email};TPI;;`]);
    const colleague = await world.signIn((await world.person(['TPI_LEAD', here])).email);
    expect(await refusalOf(colleague.get(`/assignment-imports/${seen.id}`))).toMatchObject({ status: 404 });
    expect(await refusalOf(colleague.post(`/assignment-imports/${seen.id}/application`))).toMatchObject({
      status: 404,
    });
    await lead.post(`/assessments/${id}/evaluators`, { accountId, layer: 'TPI' });
    expect(await refusalOf(apply(seen))).toMatchObject({ status: 409, reason: 'OUTDATED' });
    const bad = await preview([`${institution};${unit};=1+1;TPI;;`]);
    expect(await refusalOf(apply(bad))).toMatchObject({ reason: 'REFUSED_ROWS' });
    const csv = await (await lead.download(`/assignment-imports/${bad.id}/refusals`)).text();
    expect(csv.split('\r\n')[1]).toMatch(/^"2";"email";"'=1\+1";"Tidak ada anggota TPI .*";"Nobody in the TPI .*"$/);
    const auditor = await world.as('AUDITOR');
    expect(await refusalOf(preview([], auditor))).toMatchObject({ status: 403 });
  });

  it('is looked at with as many statements for many rows as for one', async () => {
    const all = [await assessed(), await assessed(), await assessed()];
    const { email } = await member();
    const rows = all.map(({ unit }) => `${institution};${unit};${email};TPI;;`);
    const one = await statementsOf(program, () => preview(rows.slice(0, 1)));
    const many = await statementsOf(program, () => preview(rows));
    expect(many.filter(isReading)).toHaveLength(one.filter(isReading).length);
  });
});

/** What jobs write meanwhile is not of the preview. */
const isReading = (sql: string) => /unnest\(\$1|assessment\.id = ANY/.test(sql);
