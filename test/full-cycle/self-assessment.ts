import { createHash } from 'node:crypto';
import { bestSheet, oneGateShort } from '../../src/demo/invented-answers.js';
import { showEvidence } from '../../src/demo/paperwork.js';
import { FIRST } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';
import { closed, EARLIER_YEAR, type FullCycle, GOOD, problem, SEASONS, UNIT_NAMES, YEAR } from './full-cycle.js';

/** The item that two people answer at once, and what they say. */
const SHARED = 'A.I.1.i.a';
const REST = new Map([...GOOD].filter(([item]) => item !== SHARED));

interface Receipt {
  readonly id: string;
  readonly sha256: string;
  readonly answers: number;
}

export function selfAssessment(cycle: FullCycle): void {
  it(`Melati becomes WBK in ${EARLIER_YEAR}`, async () => {
    const { unitId, institutionId } = cycle.placeOf('Melati');
    cycle.goTo('01-16', EARLIER_YEAR);
    const cycleId = await cycle.do.addCycle(EARLIER_YEAR, SEASONS);
    cycle.goTo('02-20', EARLIER_YEAR);
    const id = await cycle.do.open(unitId, cycleId);
    await cycle.do.submit(id, GOOD);
    cycle.goTo('05-20', EARLIER_YEAR);
    await cycle.do.evaluateInternally(id, GOOD);
    cycle.goTo('07-20', EARLIER_YEAR);
    await cycle.do.makeEligible(cycleId, institutionId, unitId);
    await cycle.do.propose(id, 'SIMULASI/1');
    cycle.goTo('08-10', EARLIER_YEAR);
    await cycle.do.screen(id);
    cycle.goTo('09-20', EARLIER_YEAR);
    await cycle.do.evaluateNationally(id, GOOD);
    await cycle.do.verify(id);
    cycle.goTo('10-20', EARLIER_YEAR);
    await cycle.do.deliberate(id);
    cycle.goTo('12-11', EARLIER_YEAR);
    await cycle.do.determine(id, 'SIMULASI/1');
    expect(await cycle.waitsFor('koordinator')).toEqual({});
  });

  it('nobody opens an assessment before its window, nor aims at WBBM without a WBK', async () => {
    cycle.goTo('01-16');
    cycle.cycleId = await cycle.do.addCycle(YEAR, SEASONS);
    const open = (target: 'WBK' | 'WBBM') => () =>
      cycle.do.open(cycle.placeOf('Lembah').unitId, cycle.cycleId, { target });
    await cycle.refuses('Lembah', open('WBK'), closed('SELF_ASSESSMENT'));
    cycle.goTo('02-20');
    const earlier = { code: 'earlier', required: 2, actual: 0, passed: false, distance: -2 };
    await cycle.refuses('Lembah', open('WBBM'), problem(409, 'earlier-predicate-missing', { gate: earlier }));
  });

  it('four units of two institutions begin, one of them for WBBM', async () => {
    for (const name of UNIT_NAMES) {
      const target = name === 'Melati' ? 'WBBM' : 'WBK';
      cycle.ids[name] = await cycle.do.open(cycle.placeOf(name).unitId, cycle.cycleId, { target });
    }
    expect(await cycle.waitsFor('koordinator')).toEqual({
      SELF_ASSESSMENT: [...UNIT_NAMES].sort(),
      REEVALUATION_DUE: ['Melati'],
    });
    expect(await cycle.waitsFor('ketua-tpi')).toEqual({});
  });

  it('two people answer one item: the second is told what is there, and overwrites nothing', async () => {
    const [coordinator, member] = [await cycle.as('koordinator'), await cycle.as('anggota')];
    const { accountId } = await member.get<{ accountId: string }>('/session');
    await coordinator.put(`/units/${cycle.placeOf('Lembah').unitId}/change-areas/1/members/${accountId}`, {});
    expect(await cycle.waitsFor('anggota')).toEqual({ AREA: ['Lembah'] });
    const path = `${await cycle.sheet('Lembah', 'UNIT')}/answers/${SHARED}`;
    const answer = { value: GOOD.get(SHARED)?.value, note: 'dari anggota' };
    await member.put(path, answer, FIRST);
    const current = { ...answer, version: 1, answeredBy: accountId };
    const late = { value: 'Tidak', note: 'dari koordinator' };
    for (const held of [FIRST, { 'if-match': '"2"' }]) {
      const refusal = problem(412, 'stale-answer', { item: SHARED, current });
      await cycle.refuses('Lembah', () => coordinator.put(path, late, held), refusal);
    }
    await cycle.refuses('Lembah', () => coordinator.put(path, late), problem(428, 'precondition-missing'));
    const many = { answers: [...REST].map(([item, given]) => ({ item, ...given, version: null })) };
    many.answers.push({ item: SHARED, ...late, version: null });
    const all = () => coordinator.put(path.replace(/\/answers.*/, '/answers'), many);
    await cycle.refuses('Lembah', all, problem(412, 'stale-answer', { item: SHARED }));
  });

  it('what is no answer, and what is not theirs to answer, is refused with its field', async () => {
    const path = `${await cycle.sheet('Lembah', 'UNIT')}/answers`;
    const wrong = async () => (await cycle.as('koordinator')).put(`${path}/A.I.1.i.b`, { value: 'Z' }, FIRST);
    await cycle.refuses('Lembah', wrong, problem(422, 'invalid-answer', { errors: [{ pointer: '/value' }] }));
    const foreign = async () => (await cycle.as('anggota')).put(`${path}/B.I.a`, { value: 3 }, FIRST);
    await cycle.refuses('Lembah', foreign, problem(403, 'not-your-item', { item: 'B.I.a' }));
  });

  it('nothing is handed in while items are blank, or answered without evidence', async () => {
    const submit = async () => (await cycle.as('koordinator')).post(cycle.of('Lembah', 'submission'));
    await cycle.refuses('Lembah', submit, problem(409, 'items-unanswered', { items: [...REST.keys()] }));
    await cycle.do.answer('koordinator', cycle.ids.Lembah, 'UNIT', REST);
    const items = expect.arrayContaining([SHARED, 'A.I.2.i.a', 'B.I.a', 'B.II.a']);
    await cycle.refuses('Lembah', submit, problem(409, 'evidence-missing', { items }));
  });

  it('with evidence all four hand in, and hold a receipt whose hash fits its text', async () => {
    const coordinator = await cycle.as('koordinator');
    await showEvidence(coordinator, cycle.ids.Lembah, [...GOOD.keys()]);
    await coordinator.post(cycle.of('Lembah', 'submission'));
    await cycle.do.submit(cycle.ids.Pesisir, oneGateShort(GOOD));
    await cycle.do.submit(cycle.ids.Melati, bestSheet(LKE));
    await cycle.do.submit(cycle.ids.Kenanga, GOOD);
    for (const name of UNIT_NAMES) expect(await receiptsOf(cycle, name)).toMatchObject([{ round: 1, answers: 113 }]);
    expect(await cycle.waitsFor('koordinator')).toEqual({ REEVALUATION_DUE: ['Melati'] });
    expect(await cycle.waitsFor('anggota')).toEqual({});
    cycle.goTo('04-01');
    expect(await cycle.waitsFor('ketua-tpi')).toEqual({ ASSIGN: [...UNIT_NAMES].sort() });
  });
}

/** The receipts of a unit, each of which fits its text. */
export async function receiptsOf(cycle: FullCycle, name: (typeof UNIT_NAMES)[number]): Promise<readonly Receipt[]> {
  const coordinator = await cycle.as('koordinator');
  const receipts = await coordinator.get<Receipt[]>(cycle.of(name, 'submissions'));
  for (const { id, sha256 } of receipts) {
    const { content } = await coordinator.get<{ content: string }>(`/submissions/${id}`);
    expect(content).toContain(cycle.ids[name]);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
  return receipts;
}
