import { existsSync, readFileSync } from 'node:fs';
import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';
import { madeUpMaster, questionIn } from './made-up-master.js';

const MINISTRYS = '../shared/domain/portalrb-master-2026.json';

let program: TestApp;
let world: World;
let administrator: ApiClient;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  administrator = await world.as('ADMINISTRATOR');
});
afterAll(() => program?.close());

interface Wording {
  readonly instrumentId: string;
  readonly year: number | null;
  readonly digest: string | null;
  readonly questions: readonly {
    soalId: number;
    item: string;
    count: string | null;
    text: string;
    criteria: string | null;
  }[];
}
interface Imported {
  readonly questions: number;
  readonly isChanged: boolean;
  readonly accepted: readonly string[];
}
interface Event {
  readonly after: object | null;
}

const AT = `/instruments/${LKE.id}/wording`;
const attached = (by: ApiClient = administrator) => by.get<Wording>(AT);
const attach = (master: object) => administrator.put<Imported>(AT, { source: JSON.stringify(master) });
const events = async () =>
  world.query<Event>(
    `SELECT after FROM audit_event WHERE action = 'import-wording' AND subject_type = 'instrument' AND subject_id = $1`,
    [LKE.id],
  );

describe("The ministry's own words for a worksheet", () => {
  it('are none before they are imported', async () => {
    expect(await attached()).toEqual({
      instrumentId: LKE.id,
      year: null,
      digest: null,
      importedAt: null,
      questions: [],
    });
  });

  it('are attached by the number of each question, and read by whoever reads the worksheet', async () => {
    expect(await attach(madeUpMaster())).toEqual({
      instrumentId: LKE.id,
      year: 2026,
      questions: 127,
      isChanged: true,
      accepted: ['A.II.5.iii'],
    });
    const { wording, questions } = await attached(await world.as('AUDITOR')).then((all) => ({
      wording: all,
      questions: all.questions,
    }));
    expect(wording).toMatchObject({ year: 2026, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(questions.find(({ soalId }) => soalId === 2)).toEqual({
      soalId: 2,
      item: 'A.I.1.i.b',
      count: null,
      text: 'Pertanyaan rekaan satu nomor 2 butir A.I.1.i.b',
      criteria: 'Kriteria rekaan satu nomor 2',
    });
    expect(questions.filter(({ item }) => item === 'A.II.5.iii.a').map(({ count }) => count)).toEqual([
      'head_of_unit',
      'mandated_officials',
      'others',
      'lhkpn_reported',
    ]);
  });

  it('leave an event, but none where the same is imported again', async () => {
    const before = await events();
    const { digest } = await attached();
    expect(before).toEqual([{ after: { year: 2026, digest, questions: 127 } }]);
    const known = await attached();
    expect(await attach(madeUpMaster())).toMatchObject({ isChanged: false, questions: 127 });
    expect(await attached()).toEqual(known);
    expect(await events()).toEqual(before);
  });

  it('are replaced whole', async () => {
    expect(await attach(madeUpMaster({ year: 2027, edition: 'dua' }))).toMatchObject({ isChanged: true });
    const { year, questions } = await attached();
    expect(year).toBe(2027);
    expect(questions).toHaveLength(127);
    expect(questions.every(({ text }) => text.startsWith('Pertanyaan rekaan dua'))).toBe(true);
    expect(await events()).toHaveLength(2);
  });

  it('stay as they are where a file asks otherwise, which is told question by question', async () => {
    const known = await attached();
    const other = madeUpMaster({ year: 2028, edition: 'tiga' });
    questionIn(other, 2).jenis_jawaban = 'ABCD';
    questionIn(other, 9).id = 900;
    expect(await refusalOf(attach(other))).toMatchObject({
      status: 409,
      type: '/problems/wording-differs',
      count: 3,
      differences: [
        { rule: 'QUESTION_MISSING', at: '9', expected: 'A.I.1.iv.a', found: null },
        { rule: 'QUESTION_KIND', at: '2', expected: 'abc', found: 'abcd' },
        { rule: 'QUESTION_UNKNOWN', at: '900', expected: null, found: 'A.I.1.iv' },
      ],
    });
    expect(await attached()).toEqual(known);
    expect(await events()).toHaveLength(2);
  });

  it('stay as they are where a file is no master', async () => {
    const known = await attached();
    expect(await refusalOf(administrator.put(AT, { source: '{"tahun": 2026}' }))).toMatchObject({
      status: 422,
      type: '/problems/question-master-unreadable',
      faults: expect.arrayContaining([expect.objectContaining({ at: 'data' })]),
    });
    expect(await attached()).toEqual(known);
  });

  it('touch neither the worksheet nor its digest', async () => {
    const [head] = await administrator.get<{ digest: string }[]>('/instruments');
    const before = await administrator.get(`/instruments/${LKE.id}`);
    await attach(madeUpMaster({ edition: 'empat' }));
    expect(await administrator.get(`/instruments/${LKE.id}`)).toEqual(before);
    expect((await administrator.get<{ digest: string }[]>('/instruments'))[0]!.digest).toBe(head!.digest);
  });

  it('are for administrators to import, and of a worksheet that there is', async () => {
    const auditor = await world.as('AUDITOR');
    const source = JSON.stringify(madeUpMaster());
    expect(await refusalOf(auditor.put(AT, { source }))).toMatchObject({ status: 403 });
    const nowhere = { status: 404, type: '/problems/instrument-not-found' };
    expect(await refusalOf(administrator.put('/instruments/lke-lain/wording', { source }))).toMatchObject(nowhere);
    expect(await refusalOf(administrator.get('/instruments/lke-lain/wording'))).toMatchObject(nowhere);
  });

  const itsOwn = existsSync(MINISTRYS) ? it : it.skip;
  if (!existsSync(MINISTRYS))
    process.stderr.write(`SKIPPED: ${MINISTRYS} is not here, so the ministry's own master was not imported.\n`);

  itsOwn("are the ministry's of 2026, from its own file", async () => {
    const source = readFileSync(MINISTRYS, 'utf8');
    expect(await administrator.put<Imported>(AT, { source })).toMatchObject({
      questions: 127,
      accepted: ['A.II.5.iii'],
    });
    const { questions } = await attached();
    expect(
      questions.every(({ text, criteria }) => source.includes(JSON.stringify(text).slice(1, 9)) && criteria !== ''),
    ).toBe(true);
  });
});
