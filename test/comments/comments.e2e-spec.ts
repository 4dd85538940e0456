import type { ApiClient } from '../../src/demo/api-client.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

interface Comment {
  readonly id: string;
  readonly room: string;
  readonly item: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly correctedAt: string | null;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly mentions: readonly { readonly accountId: string }[];
  readonly isUnseen: boolean;
}

let program: TestApp;
let world: World;
let here: Place;
let id: string;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
});

/** Of the first change area, of the second, and of the results. */
const [FIRST_AREA, SECOND_AREA, RESULT] = ['A.I.1.i.a', 'A.I.2.i.a', 'B.I.a'];

const coordinator = () => world.as('UNIT_COORDINATOR', here);
async function say(client: ApiClient, text: string, more: object = {}): Promise<string> {
  const said = { room: 'UNIT', item: FIRST_AREA, text, ...more };
  return (await client.post<{ id: string }>(`/assessments/${id}/comments`, said)).id;
}
const heard = (client: ApiClient, item?: string) =>
  client.get<Comment[]>(`/assessments/${id}/comments${item === undefined ? '' : `?item=${item}`}`);
const texts = async (client: ApiClient, item?: string) => (await heard(client, item)).map(({ text }) => text);

/** A member of the unit who works on an area. */
async function memberOn(areaNo: number): Promise<{ id: string; client: ApiClient }> {
  const { id: accountId, email } = await world.person(['UNIT_MEMBER', here]);
  await (await coordinator()).put(`/units/${here.unitId}/change-areas/${areaNo}/members/${accountId}`, {});
  return { id: accountId, client: await world.signIn(email) };
}

describe('The people of a unit', () => {
  beforeEach(async () => {
    id = await world.assessmentIn('SELF_ASSESSMENT', here);
  });

  it('talk about an item, oldest first, and are asked for one item or all', async () => {
    const member = await memberOn(1);
    await say(await coordinator(), 'Mana SK tim kerja?');
    await say(member.client, 'Sudah saya unggah.');
    await say(await world.as('UNIT_HEAD', here), 'Terima kasih.', { item: SECOND_AREA });
    expect(await texts(await coordinator())).toEqual(['Mana SK tim kerja?', 'Sudah saya unggah.', 'Terima kasih.']);
    expect(await texts(await coordinator(), FIRST_AREA)).toEqual(['Mana SK tim kerja?', 'Sudah saya unggah.']);
    expect(await refusalOf(heard(await coordinator(), 'A.nothing'))).toMatchObject({
      status: 404,
      type: '/problems/unknown-item',
    });
  });

  it('are read in as many statements when many as when few', async () => {
    const member = await memberOn(1);
    const count = async () => (await statementsOf(program, () => heard(member.client))).length;
    await say(await coordinator(), 'satu');
    const before = await count();
    for (const text of ['dua', 'tiga', 'empat']) await say(await coordinator(), text, { mentions: [member.id] });
    expect(await count()).toBe(before);
    expect(before).toBeLessThanOrEqual(4);
  });

  it('hear and say as members only what is of their own areas', async () => {
    const member = await memberOn(2);
    const foreign = await say(await coordinator(), 'area satu');
    await say(await coordinator(), 'hasil', { item: RESULT });
    await say(await coordinator(), 'area dua', { item: SECOND_AREA });
    expect(await texts(member.client)).toEqual(['area dua']);
    for (const item of [FIRST_AREA, RESULT]) {
      expect(await refusalOf(say(member.client, 'saya juga', { item }))).toMatchObject({
        status: 403,
        type: '/problems/not-your-room',
      });
    }
    expect(await refusalOf(member.client.post(`/comments/${foreign}/resolution`))).toMatchObject({
      status: 404,
      type: '/problems/comment-not-found',
    });
    expect(await texts(await coordinator())).toHaveLength(3);
  });

  it('say something, in words and not too many', async () => {
    for (const text of ['', ' \n', 'x'.repeat(4_001)]) {
      const refusal = await refusalOf(say(await coordinator(), text));
      expect(refusal).toMatchObject({ status: 422 });
      expect(refusal.errors).toContainEqual(expect.objectContaining({ pointer: '/text' }));
    }
    await say(await coordinator(), 'x'.repeat(4_000));
    expect(await heard(await coordinator())).toHaveLength(1);
  });

  it('are not heard by evaluators, leadership or other units', async () => {
    const comment = await say(await coordinator(), 'antara kita');
    const evaluator = await world.as('TPI_MEMBER', here);
    await world.ownSheet(id, 'TPI', here, await world.idOf('TPI_MEMBER', here));
    expect(await heard(evaluator)).toEqual([]);
    expect(await heard(await world.as('TPI_LEAD', here))).toEqual([]);
    expect(await refusalOf(evaluator.put(`/comments/${comment}`, { text: 'x' }))).toMatchObject({ status: 404 });
    const neighbour = await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId));
    expect(await refusalOf(heard(neighbour))).toMatchObject({ status: 404, type: '/problems/assessment-not-found' });
    expect(await refusalOf(neighbour.post(`/comments/${comment}/resolution`))).toMatchObject({
      status: 404,
      type: '/problems/comment-not-found',
    });
    for (const role of ['LEADERSHIP', 'INSTITUTION_HEAD', 'NATIONAL_SECRETARIAT', 'ADMINISTRATOR'] as const) {
      expect(await refusalOf(heard(await world.as(role, here)))).toMatchObject({ status: 403 });
    }
    expect(await texts(await world.as('AUDITOR'))).toEqual(['antara kita']);
    expect(await refusalOf(say(await world.as('AUDITOR'), 'x'))).toMatchObject({ status: 403 });
  });

  it('mention people who read the item, who are told until they have seen it', async () => {
    const member = await memberOn(1);
    await say(await coordinator(), 'tolong', { mentions: [member.id] });
    await say(await coordinator(), 'tanpa sebutan');
    expect(await heard(member.client)).toMatchObject([
      { isUnseen: true, mentions: [{ accountId: member.id }] },
      { isUnseen: false, mentions: [] },
    ]);
    expect((await heard(await coordinator()))[0]).toMatchObject({ isUnseen: false });
    await (await coordinator()).post(`/assessments/${id}/comments/seen`);
    expect((await heard(member.client))[0]).toMatchObject({ isUnseen: true });
    await member.client.post(`/assessments/${id}/comments/seen`);
    expect((await heard(member.client))[0]).toMatchObject({ isUnseen: false });
  });

  it('mention nobody who does not', async () => {
    const [own, other] = [await memberOn(1), await memberOn(2)];
    const stranger = await world.idOf('UNIT_COORDINATOR', await world.unit(here.institutionId));
    const refusal = await refusalOf(
      say(await coordinator(), 'tolong', {
        mentions: [stranger, own.id, other.id, await world.idOf('TPI_LEAD', here)],
      }),
    );
    expect(refusal).toMatchObject({ status: 422, type: '/problems/mention-refused' });
    expect(refusal.errors).toMatchObject([
      { pointer: '/mentions/0' },
      { pointer: '/mentions/2' },
      { pointer: '/mentions/3' },
    ]);
    expect(await heard(await coordinator())).toEqual([]);
  });

  it('have not seen a mention that they can no longer read', async () => {
    const member = await memberOn(1);
    await say(await coordinator(), 'tolong', { mentions: [member.id] });
    const work = `/units/${here.unitId}/change-areas/1/members/${member.id}`;
    await (await coordinator()).request('DELETE', work);
    await member.client.post(`/assessments/${id}/comments/seen`);
    expect(await heard(member.client)).toEqual([]);
    await (await coordinator()).put(work, {});
    expect(await heard(member.client)).toMatchObject([{ isUnseen: true }]);
  });

  it('resolve and reopen a comment; again is harmless', async () => {
    const member = await memberOn(1);
    const comment = await say(await coordinator(), 'Mana SK?');
    for (const client of [member.client, await coordinator()]) await client.post(`/comments/${comment}/resolution`);
    expect(await heard(await coordinator())).toMatchObject([{ resolvedBy: member.id }]);
    for (const _ of [1, 2]) await (await coordinator()).request('DELETE', `/comments/${comment}/resolution`);
    expect(await heard(await coordinator())).toMatchObject([{ resolvedAt: null, resolvedBy: null }]);
    expect(await audited(comment)).toMatchObject([{ action: 'comment' }, { action: 'resolve' }, { action: 'reopen' }]);
  });

  it('correct their own words, and the log keeps the old ones', async () => {
    const member = await memberOn(1);
    const comment = await say(member.client, 'Sudah diungah.');
    expect(await refusalOf((await coordinator()).put(`/comments/${comment}`, { text: 'bukan' }))).toMatchObject({
      status: 403,
      type: '/problems/not-your-comment',
    });
    await member.client.put(`/comments/${comment}`, { text: 'Sudah diunggah.' });
    expect(await heard(member.client)).toMatchObject([
      { text: 'Sudah diunggah.', correctedAt: program.clock.now().toISOString() },
    ]);
    expect(await audited(comment)).toMatchObject([
      { action: 'comment', after: { text: 'Sudah diungah.', item: FIRST_AREA, room: 'UNIT' } },
      { action: 'correct', before: { text: 'Sudah diungah.' }, after: { text: 'Sudah diunggah.' } },
    ]);
  });

  it('have no say in the rooms of evaluators', async () => {
    for (const room of ['TPI', 'TPN']) {
      expect(await refusalOf(say(await coordinator(), 'halo', { room }))).toMatchObject({
        status: 403,
        type: '/problems/not-your-room',
      });
    }
  });
});

describe('The evaluators of a layer', () => {
  it('talk once their first pass is closed, and the unit does not hear them', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    const lead = await world.as('TPI_LEAD', here);
    const member = await world.idOf('TPI_MEMBER', here);
    await world.ownSheet(id, 'TPI', here, member);
    const evaluator = await world.as('TPI_MEMBER', here);
    for (const client of [evaluator, lead]) {
      expect(await refusalOf(say(client, 'menurut saya B', { room: 'TPI' }))).toMatchObject({
        status: 409,
        type: '/problems/room-not-open',
      });
    }
    await world.score(id, 'TPI', here);
    const comment = await say(evaluator, 'menurut saya B', { room: 'TPI' });
    await say(lead, 'setuju', { room: 'TPI', item: RESULT, mentions: [member] });
    expect(await texts(evaluator)).toEqual(['menurut saya B', 'setuju']);
    expect(await texts(await world.as('AUDITOR'))).toEqual(['menurut saya B', 'setuju']);
    expect(await heard(await coordinator())).toEqual([]);
    expect(await refusalOf((await coordinator()).post(`/comments/${comment}/resolution`))).toMatchObject({
      status: 404,
    });
    expect(
      await refusalOf(say(lead, 'halo', { room: 'TPI', mentions: [await world.idOf('UNIT_HEAD', here)] })),
    ).toMatchObject({
      errors: [{ pointer: '/mentions/0' }],
    });
    const unassigned = await world.signIn((await world.person(['TPI_MEMBER', here])).email);
    expect(await refusalOf(heard(unassigned))).toMatchObject({ status: 404 });
  });

  it('fall silent, with auditors, while a returned assessment is scored blind again', async () => {
    id = await world.assessmentIn('INTERNAL_EVALUATION', here);
    await world.score(id, 'TPI', here);
    const lead = await world.as('TPI_LEAD', here);
    const comment = await say(lead, 'belum sesuai', { room: 'TPI' });
    await lead.post(`/assessments/${id}/return`, { reason: 'lengkapi' });
    expect(await texts(lead)).toEqual(['belum sesuai']);
    await (await coordinator()).post(`/assessments/${id}/submission`);
    expect(await heard(lead)).toEqual([]);
    expect(await heard(await world.as('AUDITOR'))).toEqual([]);
    expect(await refusalOf(lead.put(`/comments/${comment}`, { text: 'x' }))).toMatchObject({ status: 404 });
  });

  it('do not hear the other layer', async () => {
    id = await world.assessmentIn('DESK_EVALUATION', here);
    await world.score(id, 'TPN', here);
    await say(await world.as('TPN_EVALUATOR'), 'antara TPN', { room: 'TPN' });
    await say(await world.as('TPI_LEAD', here), 'antara TPI', { room: 'TPI' });
    expect(await texts(await world.as('TPN_LEAD'))).toEqual(['antara TPN']);
    expect(await texts(await world.as('TPI_MEMBER', here))).toEqual(['antara TPI']);
    expect(await refusalOf(say(await world.as('TPI_LEAD', here), 'halo', { room: 'TPN' }))).toMatchObject({
      status: 403,
    });
  });

  it('do not talk about a unit with which they have declared a conflict of interest', async () => {
    id = await world.assessmentIn('PROPOSAL', here);
    const lead = await world.signIn((await world.person(['TPI_LEAD', here])).email);
    await lead.post('/conflicts-of-interest', { unitId: here.unitId, reason: 'saudara' });
    expect(await refusalOf(say(lead, 'bagus', { room: 'TPI' }))).toMatchObject({
      status: 403,
      type: '/problems/conflict-declared',
    });
    expect(await heard(await world.as('TPI_LEAD', here))).toEqual([]);
  });
});

describe('A concluded assessment', () => {
  it('is no longer talked about', async () => {
    id = await world.assessmentIn('OBJECTION', here);
    const comment = await say(await coordinator(), 'apakah kita menyanggah?');
    await (await world.as('INSTITUTION_HEAD', here)).post(`/assessments/${id}/objection`, { text: 'lengkap' });
    const decision = { decision: 'DISMISSED', reason: 'tetap' };
    await (await world.as('NATIONAL_SECRETARIAT')).post(`/assessments/${id}/objection/decision`, decision);
    const over = { status: 409, type: '/problems/talk-is-over' };
    expect(await refusalOf(say(await coordinator(), 'sayang'))).toMatchObject(over);
    expect(await refusalOf((await coordinator()).post(`/comments/${comment}/resolution`))).toMatchObject(over);
    expect(await texts(await coordinator())).toEqual(['apakah kita menyanggah?']);
  });
});

async function audited(comment: string): Promise<object[]> {
  return world.query(
    "SELECT action, before, after FROM audit_event WHERE subject_type = 'comment' AND subject_id = $1 ORDER BY id",
    [comment],
  );
}
