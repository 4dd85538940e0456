import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { pdf } from '../support/files.js';
import { LKE } from '../support/worksheets.js';

const [ITEM = '', OTHER = ''] = [...LKE.items.keys()];
const AREA_6 = [...LKE.areaNoOf].find(([, areaNo]) => areaNo === 6)?.[0] ?? '';
const RESULT = [...LKE.items.keys()].find((code) => !LKE.areaNoOf.has(code)) ?? '';

interface Attached {
  readonly item: string;
  readonly evidenceId: string;
  readonly version: number;
}

let program: TestApp;
let world: World;
let here: Place;
let id: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());

beforeEach(async () => {
  here = await world.unit();
  id = await world.assessmentIn('SELF_ASSESSMENT', here);
});

const coordinator = () => world.as('UNIT_COORDINATOR', here);
const path = (code: string, evidenceId: string) => `/assessments/${id}/items/${code}/evidence/${evidenceId}`;
const attached = async (client = coordinator()) => (await client).get<Attached[]>(`/assessments/${id}/evidence`);

describe('Evidence', () => {
  it('is attached to many items, and one item carries many; again is harmless', async () => {
    const [first, second] = [await world.evidence(here), await world.evidence(here)];
    const client = await coordinator();
    for (const _ of [1, 2]) await client.put(path(ITEM, first), {});
    for (const _ of [1, 2]) await world.attach(here, id, second, [ITEM, OTHER, OTHER]);
    expect(await attached()).toMatchObject([
      { item: ITEM, evidenceId: first, kind: 'FILE', version: 1, mediaType: 'application/pdf', problem: null },
      { item: ITEM, evidenceId: second },
      { item: OTHER, evidenceId: second },
    ]);
    expect(await client.get(`/evidence/${second}`)).toMatchObject({
      uses: 2,
      usedOn: [
        { item: ITEM, assessmentId: id, detachedAt: null },
        { item: OTHER, assessmentId: id, detachedAt: null },
      ],
    });
  });

  it('is taken off and leaves word of it; again is harmless', async () => {
    const evidenceId = await world.evidence(here);
    const client = await coordinator();
    await client.put(path(ITEM, evidenceId), {});
    for (const _ of [1, 2]) await client.request('DELETE', path(ITEM, evidenceId));
    expect(await attached()).toEqual([]);
    expect(await client.get(`/evidence/${evidenceId}`)).toMatchObject({
      uses: 0,
      usedOn: [{ item: ITEM, detachedAt: expect.any(String) }],
    });
    const audited = await world.query(
      `SELECT action, before, after FROM audit_event WHERE subject_id = $1 AND action LIKE '%-evidence' ORDER BY id`,
      [id],
    );
    const change = { evidenceId, items: [ITEM] };
    expect(audited).toEqual([
      { action: 'attach-evidence', before: null, after: change },
      { action: 'detach-evidence', before: change, after: null },
    ]);
  });

  it('is at most twenty pieces an item, also of two attached at once', async () => {
    const pieces: string[] = [];
    for (let count = 0; count < 22; count += 1) pieces.push(await world.evidence(here));
    for (const piece of pieces.slice(0, 19)) await world.attach(here, id, piece, [ITEM]);
    const last = pieces.slice(19).map((piece) => world.attach(here, id, piece, [OTHER, ITEM]));
    const outcomes = await Promise.allSettled(last);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await attached()).toHaveLength(21);
    expect(await refusalOf(world.attach(here, id, pieces[21] ?? '', [OTHER, ITEM]).then(() => null))).toMatchObject({
      status: 409,
      type: '/problems/too-much-evidence',
      items: [ITEM],
      most: 20,
    });
  });

  it('is of the unit itself', async () => {
    const foreign = await world.evidence(await world.unit(here.institutionId));
    const client = await coordinator();
    const unknown = { status: 404, type: '/problems/evidence-not-found' };
    expect(await refusalOf(client.put(path(ITEM, foreign), {}))).toMatchObject(unknown);
    expect(await refusalOf(world.attach(here, id, foreign, [ITEM]))).toMatchObject(unknown);
    expect(await attached()).toEqual([]);
  });

  it('goes to items that there are, to all of them or to none', async () => {
    const evidenceId = await world.evidence(here);
    expect(await refusalOf(world.attach(here, id, evidenceId, [ITEM, 'A.IX.9']))).toMatchObject({
      status: 404,
      type: '/problems/unknown-item',
    });
    expect(await refusalOf(world.attach(here, id, evidenceId, []))).toMatchObject({ status: 422 });
    expect(await attached()).toEqual([]);
  });

  it('is attached by members to the items of their areas, which is also what they see', async () => {
    const evidenceId = await world.evidence(here);
    await world.attach(here, id, evidenceId, [ITEM, AREA_6, RESULT]);
    const member = await world.as('UNIT_MEMBER', here);
    const refusal = { status: 403, type: '/problems/not-your-item' };
    expect(await refusalOf(member.put(path(AREA_6, evidenceId), {}))).toMatchObject(refusal);
    expect(await attached(Promise.resolve(member))).toEqual([]);
    const work = `/units/${here.unitId}/change-areas/6/members/${await world.idOf('UNIT_MEMBER', here)}`;
    await (await coordinator()).put(work, {});
    const own = await world.evidence(here);
    await member.put(path(AREA_6, own), {});
    expect(await refusalOf(member.request('DELETE', path(ITEM, evidenceId)))).toMatchObject(refusal);
    expect(await refusalOf(member.put(path(RESULT, own), {}))).toMatchObject(refusal);
    const bulk = { evidenceId: own, items: [AREA_6, ITEM] };
    expect(await refusalOf(member.post(`/assessments/${id}/evidence`, bulk))).toMatchObject(refusal);
    expect((await attached(Promise.resolve(member))).map(({ item }) => item)).toEqual([AREA_6, AREA_6]);
    expect(await attached()).toHaveLength(4);
  });

  it('is attached by nobody else', async () => {
    const evidenceId = await world.evidence(here);
    const head = await world.as('UNIT_HEAD', here);
    expect(await refusalOf(head.put(path(ITEM, evidenceId), {}))).toMatchObject({ status: 403 });
    const stranger = await world.as('UNIT_COORDINATOR', await world.unit());
    expect(await refusalOf(stranger.put(path(ITEM, evidenceId), {}))).toMatchObject({
      status: 404,
      type: '/problems/assessment-not-found',
    });
  });

  it('stays as it was once the sheet is sealed, also when a new version comes', async () => {
    const evidenceId = await world.evidence(here);
    await world.attach(here, id, evidenceId, [ITEM]);
    await world.complete(id, 'UNIT', here);
    const client = await coordinator();
    const sealed = { status: 409, type: '/problems/sheet-sealed' };
    expect(await refusalOf(client.put(path(OTHER, evidenceId), {}))).toMatchObject(sealed);
    expect(await refusalOf(client.request('DELETE', path(ITEM, evidenceId)))).toMatchObject(sealed);
    program.clock.moveTo(new Date(program.clock.now().getTime() + 1_000));
    const later = await coordinator();
    await later.upload({ unitId: here.unitId, filename: 'a.pdf', evidenceId }, pdf('later'));
    const lead = await world.as('TPI_LEAD', here);
    expect(await lead.get(`/assessments/${id}/evidence`)).toContainEqual(
      expect.objectContaining({ item: ITEM, evidenceId, version: 1 }),
    );
    expect(await lead.request('HEAD', `/evidence/${evidenceId}/versions/1/content`)).toBeUndefined();
    expect(await refusalOf(lead.get(`/evidence/${evidenceId}/versions/2/content`))).toMatchObject({ status: 404 });
  });

  it('is attached inside the window only', async () => {
    const cycleId = await world.openCycle();
    id = await world.assessmentIn('SELF_ASSESSMENT', here, { cycleId });
    const evidenceId = await world.evidence(here);
    await world.setWindow(cycleId, 'SELF_ASSESSMENT', { opensOn: '2000-01-01', closesOn: '2000-01-02' });
    expect(await refusalOf(world.attach(here, id, evidenceId, [ITEM]))).toMatchObject({
      status: 409,
      type: '/problems/window-closed',
    });
  });
});

describe('What is attached', () => {
  it('is hidden from evaluators while the unit still works, and from strangers always', async () => {
    const evidenceId = await world.evidence(here);
    await world.attach(here, id, evidenceId, [ITEM]);
    const lead = await world.as('TPI_LEAD', here);
    expect(await refusalOf(lead.get(`/assessments/${id}/evidence`))).toMatchObject({ status: 404 });
    expect(await refusalOf(lead.get(`/evidence/${evidenceId}/versions/1/content`))).toMatchObject({ status: 404 });
    await world.complete(id, 'UNIT', here);
    const member = await world.person(['TPI_MEMBER', here]);
    await lead.post(`/assessments/${id}/evaluators`, { accountId: member.id, layer: 'TPI' });
    for (const reader of [lead, await world.signIn(member.email), await world.as('AUDITOR')]) {
      expect(await reader.get(`/assessments/${id}/evidence`)).toContainEqual(
        expect.objectContaining({ item: ITEM, evidenceId }),
      );
      expect(await reader.request('HEAD', `/evidence/${evidenceId}/versions/1/content`)).toBeUndefined();
    }
    const loose = await world.evidence(here);
    expect(await refusalOf(lead.get(`/evidence/${loose}/versions/1/content`))).toMatchObject({ status: 404 });
    for (const stranger of [
      await world.as('UNIT_COORDINATOR', await world.unit(here.institutionId)),
      await world.as('TPN_LEAD'),
    ]) {
      expect(await refusalOf(stranger.get(`/assessments/${id}/evidence`))).toMatchObject({ status: 404 });
      expect(await refusalOf(stranger.get(`/evidence/${evidenceId}/versions/1/content`))).toMatchObject({
        status: 404,
      });
    }
  });
});
