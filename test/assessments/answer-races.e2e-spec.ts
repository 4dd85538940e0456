import pg from 'pg';
import { ApiProblem } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { bestSheet, FIRST, type Place, refusalOf, World } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';

interface Answer {
  readonly item: string;
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
}

let program: TestApp;
let world: World;
let here: Place;
let assessmentId: string;
let sheetId: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  assessmentId = await world.assessmentIn('SELF_ASSESSMENT', here);
  sheetId = await world.sheetOf(assessmentId, 'UNIT');
});

const WRITERS = Array.from({ length: 16 }, (_, index) => index);
const ITEMS = [...LKE.items.keys()];
const CHOICE = 'A.I.1.i.a';

const answers = async () =>
  (await (await world.as('AUDITOR')).get<{ answers: Answer[] }>(`/sheets/${sheetId}`)).answers;

/** The statuses of what was refused, and how many were not. */
async function outcomesOf(work: readonly Promise<unknown>[]): Promise<{ saved: number; refused: number[] }> {
  const outcomes = await Promise.allSettled(work);
  const refused = outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return [];
    return [outcome.reason instanceof ApiProblem ? outcome.reason.status : outcome.reason];
  });
  return { saved: outcomes.length - refused.length, refused };
}

describe('Sixteen people who save at once', () => {
  it.each([
    ['the first answer', FIRST],
    ['the same version', { 'if-match': '"1"' }],
  ])('%s of one item: one wins', async (_, condition) => {
    const client = await world.as('UNIT_COORDINATOR', here);
    const path = `/sheets/${sheetId}/answers/${CHOICE}`;
    if (condition !== FIRST) await client.put(path, { value: 'Tidak', note: 'before' }, FIRST);
    const notes: string[] = [];
    const save = async (writer: number) => {
      await client.put(path, { value: 'Ya', note: `writer ${writer}` }, condition);
      notes.push(`writer ${writer}`);
    };
    const { saved, refused } = await outcomesOf(WRITERS.map(save));
    expect(saved).toBe(1);
    expect(new Set(refused)).toEqual(new Set([412]));
    expect(await answers()).toEqual([
      expect.objectContaining({ note: notes[0], version: condition === FIRST ? 1 : 2 }),
    ]);
  });

  it('different items of one sheet: all are kept, and the score counts them all', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    const sheet = [...bestSheet()].slice(0, WRITERS.length);
    await Promise.all(sheet.map(([item, body]) => client.put(`/sheets/${sheetId}/answers/${item}`, body, FIRST)));
    expect((await answers()).map(({ item }) => item).sort()).toEqual(sheet.map(([item]) => item).sort());
    expect(await client.get(`/sheets/${sheetId}/scorecard`)).toMatchObject({ answered: WRITERS.length });
  });
});

describe('Submitting while others still save', () => {
  it('either sees an answer or keeps it out: what was submitted is what stays', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await world.answer(client, sheetId, bestSheet());
    const saves = ITEMS.slice(0, 40).map((item) =>
      client.put(`/sheets/${sheetId}/answers/${item}`, { value: null, note: 'taken back' }, { 'if-match': '"1"' }),
    );
    const submission = outcomesOf([client.post(`/assessments/${assessmentId}/submission`)]);
    const { refused } = await outcomesOf(saves);
    const { saved: isSubmitted } = await submission;
    expect(refused.filter((status) => status !== 409)).toEqual([]);
    expect((await answers()).filter(({ value }) => value === null)).toHaveLength(isSubmitted ? 0 : 40);
  });

  it('waits for an answer that is being saved, and then looks at it', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await world.answer(client, sheetId, bestSheet());
    const saver = new pg.Client({ connectionString: program.databaseUrl });
    await saver.connect();
    await saver.query('BEGIN');
    await saver.query('SELECT FROM sheet WHERE id = $1 FOR SHARE', [sheetId]);
    await saver.query('UPDATE answer SET value = NULL, version = 2 WHERE sheet_id = $1 AND item_code = $2', [
      sheetId,
      CHOICE,
    ]);
    const submission = refusalOf(client.post(`/assessments/${assessmentId}/submission`));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await saver.query('COMMIT');
    await saver.end();
    expect(await submission).toMatchObject({ status: 409, type: '/problems/items-unanswered', items: [CHOICE] });
  });

  it('afterwards no answer changes', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await world.complete(assessmentId, 'UNIT', here);
    const before = await answers();
    const saves = WRITERS.map((writer) =>
      client.put(`/sheets/${sheetId}/answers/${ITEMS[writer]}`, { value: null }, { 'if-match': '"1"' }),
    );
    expect(await outcomesOf(saves)).toEqual({ saved: 0, refused: WRITERS.map(() => 409) });
    expect(await answers()).toEqual(before);
  });

  it('twice at once, one of the two does it', async () => {
    const client = await world.as('UNIT_COORDINATOR', here);
    await world.answer(client, sheetId, bestSheet());
    const submit = () => client.post(`/assessments/${assessmentId}/submission`);
    expect(await outcomesOf([submit(), submit()])).toEqual({ saved: 1, refused: [409] });
    const { history } = await client.get<{ history: object[] }>(`/assessments/${assessmentId}`);
    expect(history).toHaveLength(1);
  });
});
