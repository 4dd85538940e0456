import type { ApiClient } from '../../src/demo/api-client.js';
import { ApiProblem } from '../../src/demo/api-client.js';
import { finished, type Operation, rowsOf } from '../bulk-operations/asking.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';

let program: TestApp;
let world: World;
let administrator: ApiClient;
let here: Place;
let institution: string;
let unit: string;
let count = 0;

interface Preview {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly operationId: string | null;
}
interface PersonRow {
  readonly line: number;
  readonly state: string;
  readonly refusals: readonly { readonly column: string; readonly reason: string }[];
}

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  administrator = await world.as('ADMINISTRATOR');
  here = await world.unit();
  institution = (await administrator.get<{ code: string }>(`/institutions/${here.institutionId}`)).code;
  unit = (await administrator.get<{ code: string }>(`/units/${here.unitId}`)).code;
});

const address = () => `orang-${(count += 1)}@contoh.example`;

async function preview(...rows: readonly string[]): Promise<Preview> {
  const response = await fetch(`${program.url}/api/v1/people-imports?fileName=orang.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: administrator.sessionCookie },
    body: ['email;nama;peran;kode_instansi;kode_unit;sampai', ...rows].join('\r\n'),
  });
  const answer = (await response.json()) as Preview;
  if (!response.ok) throw new ApiProblem(response.status, answer as unknown as Record<string, unknown>);
  return answer;
}
const apply = ({ id }: Preview) => administrator.post<Preview>(`/people-imports/${id}/application`);
const personOf = async (email: string) =>
  (
    await world.query<{ roles: string[]; invitations: number }>(
      `SELECT array(
         SELECT role || coalesce(' until ' || until_on, '') FROM appointment WHERE account_id = account.id ORDER BY 1
       ) AS roles, (SELECT count(*)::int FROM password_link WHERE account_id = account.id) AS invitations
       FROM account WHERE email = $1`,
      [email],
    )
  )[0];

describe('A file of people', () => {
  it('lets in exactly whom the preview showed, in the background, each with an invitation and a role', async () => {
    const [one, two] = [address(), address()];
    const known = await world.person(['TPI_LEAD', here]);
    const seen = await preview(
      `${one};Satu;UNIT_COORDINATOR;${institution};${unit};`,
      `${two};Dua;TPI_MEMBER;${institution};;2026-12-31`,
      `${two};Dua;TPN_EVALUATOR;;;`,
      `${known.email};Tiga;INSTITUTION_HEAD;${institution};;`,
      `${known.email};Tiga;TPI_LEAD;${institution};;`,
    );
    expect(seen.counts).toEqual({ INVITED: 2, APPOINTED: 2, UNCHANGED: 1, REFUSED: 0 });
    expect(await personOf(one)).toBeUndefined();
    const { operationId } = await apply(seen);
    const operation = await finished(administrator, { id: operationId } as Operation);
    expect(operation).toMatchObject({ kind: 'ENROL', total: 4, done: 4, refused: 0, isUndoable: false });
    expect(await personOf(one)).toEqual({ roles: ['UNIT_COORDINATOR'], invitations: 1 });
    expect(await personOf(two)).toEqual({ roles: ['TPI_MEMBER until 2026-12-31', 'TPN_EVALUATOR'], invitations: 1 });
    expect(await personOf(known.email)).toEqual({ roles: ['INSTITUTION_HEAD', 'TPI_LEAD'], invitations: 0 });
    expect((await rowsOf(administrator, operation))[0]).toMatchObject({ line: 2, email: one, personName: 'Satu' });
    expect((await apply(seen)).operationId).toBe(operationId);
    expect(await personOf(one)).toEqual({ roles: ['UNIT_COORDINATOR'], invitations: 1 });
    const undo = administrator.post(`/bulk-operations/${operationId}/undo`);
    expect(await refusalOf(undo)).toMatchObject({ type: '/problems/bulk-operation-not-undoable', reason: 'ENROL' });
  });

  it('with refused rows lets nobody in, and tells of each cell in a file', async () => {
    const one = address();
    const seen = await preview(`${one};Satu;AUDITOR;;;`, `bukan;=HYPERLINK(1);PENILAI;;;`);
    expect(seen.counts).toMatchObject({ INVITED: 1, REFUSED: 1 });
    const { rows } = await administrator.get<{ rows: PersonRow[] }>(`/people-imports/${seen.id}/rows?state=REFUSED`);
    expect(rows).toMatchObject([
      {
        line: 3,
        refusals: [
          { column: 'email', reason: 'NOT_AN_ADDRESS' },
          { column: 'peran', reason: 'UNKNOWN_ROLE' },
        ],
      },
    ]);
    const csv = await (await administrator.download(`/people-imports/${seen.id}/refusals`)).text();
    expect(csv.split('\r\n')[1]).toBe(
      '"3";"email";"bukan";"""bukan"" bukan alamat surel: perbaiki penulisannya.";"""bukan"" is no e-mail address: correct it."',
    );
    expect(await refusalOf(apply(seen))).toMatchObject({ status: 409, reason: 'REFUSED_ROWS' });
    expect(await personOf(one)).toBeUndefined();
  });

  it('is applied as it was seen or not at all', async () => {
    const [one, two] = [address(), address()];
    const seen = await preview(`${one};Satu;AUDITOR;;;`, `${two};Dua;AUDITOR;;;`);
    await administrator.post('/accounts', { email: one, name: 'Lebih dulu' });
    expect(await refusalOf(apply(seen))).toMatchObject({ reason: 'OUTDATED' });
    const again = await preview(`${two};Dua;AUDITOR;;;`);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 25 * 3_600_000));
    administrator = await world.as('ADMINISTRATOR');
    expect(await refusalOf(apply(again))).toMatchObject({ reason: 'EXPIRED' });
    expect(await personOf(two)).toBeUndefined();
    const auditor = await world.person(['AUDITOR']);
    const nothing = await preview(`${auditor.email};Dia;AUDITOR;;;`);
    expect(await refusalOf(apply(nothing))).toMatchObject({ reason: 'NOTHING_TO_DO' });
  });

  it('asked for many times at once is applied once', async () => {
    const one = address();
    const seen = await preview(`${one};Satu;AUDITOR;;;`);
    const asked = await Promise.all(Array.from({ length: 6 }, () => apply(seen)));
    expect(new Set(asked.map(({ operationId }) => operationId)).size).toBe(1);
    await finished(administrator, { id: asked[0]!.operationId } as Operation);
    expect(await personOf(one)).toEqual({ roles: ['AUDITOR'], invitations: 1 });
  });

  it('that is no table, or lacks a column, is refused with the reason; the template has them all', async () => {
    const template = await administrator.download('/people-import-template?format=CSV');
    expect((await template.text()).trim()).toBe(
      '\uFEFFemail;nama;peran;kode_instansi;kode_unit;sampai'.replace('\uFEFF', ''),
    );
    expect((await administrator.download('/people-import-template?format=XLSX')).status).toBe(200);
    expect(await refusalOf(preview())).toMatchObject({ type: '/problems/import-file-refused', reason: 'NO_ROWS' });
    expect(await refusalOf(administrator.get('/people-imports/00000000-0000-4000-8000-000000000000'))).toMatchObject({
      status: 404,
    });
  });
});
