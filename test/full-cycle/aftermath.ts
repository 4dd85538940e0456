import { confirmCarried } from '../../src/demo/paperwork.js';
import { bestSheet } from '../../src/demo/invented-answers.js';
import { LKE } from '../support/worksheets.js';
import { awardOf, registerOf } from './determination.js';
import { type FullCycle, problem, SEASONS, UNIT_NAMES, YEAR } from './full-cycle.js';
import { receiptsOf } from './self-assessment.js';

const NEXT = YEAR + 1;

interface FollowUpSeen {
  readonly findingId: string;
  readonly layer: string;
  readonly state: string;
  readonly year: number;
}

export function followUps(cycle: FullCycle): void {
  const ofUnit = async () =>
    (await cycle.as('koordinator')).get<FollowUpSeen[]>(`/units/${cycle.placeOf('Melati').unitId}/follow-ups`);

  it('what was found waits for the unit until it has answered, and its monitor has agreed', async () => {
    expect(await cycle.waitsFor('koordinator')).toMatchObject({ FOLLOW_UP: ['Melati'] });
    const [tpi, tpn] = await ofUnit();
    expect([tpi, tpn]).toMatchObject([{ layer: 'TPI' }, { layer: 'TPN' }]);
    const lead = await cycle.as('ketua-tpi');
    const resolve = () => lead.post(`/findings/${tpi?.findingId}/resolution`);
    await cycle.refuses('Melati', resolve, problem(409, 'follow-up-unanswered'));
    const coordinator = await cycle.as('koordinator');
    await coordinator.post(`/findings/${tpi?.findingId}/response`, { response: 'SIMULASI: SOP dievaluasi' });
    await resolve();
    expect(await ofUnit()).toMatchObject([{ findingId: tpn?.findingId }]);
  });

  it('the receipts of the cycle still fit their texts', async () => {
    for (const name of UNIT_NAMES) expect(await receiptsOf(cycle, name)).toHaveLength(name === 'Kenanga' ? 2 : 1);
  });
}

export function nextCycle(cycle: FullCycle): void {
  it('the next cycle re-evaluates Melati, from the answers it handed in last', async () => {
    cycle.goTo('01-16', NEXT);
    const cycleId = await cycle.do.addCycle(NEXT, SEASONS);
    cycle.goTo('02-06', NEXT);
    const again = { kind: 'REEVALUATION', target: 'WBBM', startFrom: 'LAST' } as const;
    cycle.ids.Melati = await cycle.do.open(cycle.placeOf('Melati').unitId, cycleId, again);
    const coordinator = await cycle.as('koordinator');
    const { fromYear, carried } = await coordinator.get<{ fromYear: number; carried: { isConfirmed: boolean }[] }>(
      cycle.of('Melati', 'carry-over'),
    );
    expect(fromYear).toBe(YEAR);
    expect(carried).toHaveLength(113);
    expect(carried.filter(({ isConfirmed }) => isConfirmed)).toEqual([]);
  });

  it('shows in it what is still to be done about the last one', async () => {
    const path = cycle.of('Melati', 'follow-ups');
    for (const person of ['koordinator', 'ketua-tpi'] as const) {
      const shown = await (await cycle.as(person)).get<FollowUpSeen[]>(path);
      expect(shown).toMatchObject([{ layer: 'TPN', state: 'OPEN', year: YEAR, item: 'A.I.6.i.a' }]);
    }
  });

  it('nothing is handed in before each answer is confirmed', async () => {
    const coordinator = await cycle.as('koordinator');
    const submit = () => coordinator.post(cycle.of('Melati', 'submission'));
    const items = [...bestSheet(LKE).keys()];
    await cycle.refuses('Melati', submit, problem(409, 'answers-unconfirmed', { items }));
    await confirmCarried(coordinator, cycle.ids.Melati, items.slice(1));
    const left = problem(409, 'answers-unconfirmed', { items: items.slice(0, 1) });
    await cycle.refuses('Melati', submit, left);
    await confirmCarried(coordinator, cycle.ids.Melati, items.slice(0, 1));
    await submit();
    expect(await cycle.seen('Melati')).toMatchObject({ stage: 'INTERNAL_EVALUATION' });
  });
}

export function revocation(cycle: FullCycle): void {
  const revoke = (decision: object) => async () => {
    const revoked = { outcome: 'REVOKED', decidedOn: cycle.do.today(), ...decision };
    return (await cycle.as('sekretariat')).post(`/awards/${cycle.awards.Lembah}/decisions`, revoked);
  };

  it('an incident at Lembah puts its award at risk, for all who see awards', async () => {
    const incident = { kind: 'CASE', description: 'SIMULASI: tangkap tangan', happenedOn: `${NEXT}-01-20` };
    await (await cycle.as('ketua-tpi')).post(`/awards/${cycle.awards.Lembah}/incidents`, incident);
    expect(await awardOf(cycle, 'Lembah')).toMatchObject({ isAtRisk: true, openIncidents: ['CASE'] });
    expect(await awardOf(cycle, 'Melati')).toMatchObject({ isAtRisk: false });
  });

  it('it is not revoked without a ground, nor without a decree', async () => {
    const noGround = problem(422, 'decision-refused', { detail: expect.stringMatching(/^ground:/) });
    await cycle.refuses('Lembah', revoke({ decreeNumber: 'SIMULASI/C' }), noGround);
    const errors = expect.arrayContaining([expect.objectContaining({ pointer: '/decreeNumber' })]);
    await cycle.refuses('Lembah', revoke({ ground: 'SIMULASI: putusan' }), problem(422, 'invalid-request', { errors }));
    expect(await awardOf(cycle, 'Lembah')).toMatchObject({ endReason: null, decisions: [], isAtRisk: true });
  });

  it('with both it is, nothing more can happen to it, and the register names it no longer', async () => {
    const decision = { decreeNumber: 'SIMULASI/C', ground: 'SIMULASI: putusan' };
    await revoke(decision)();
    expect(await awardOf(cycle, 'Lembah')).toMatchObject({ endReason: 'REVOKED', isAtRisk: false });
    await cycle.refuses('Lembah', revoke(decision), problem(409, 'award-ended'));
    expect((await registerOf(cycle)).map(({ awardId }) => awardId)).toEqual([cycle.awards.Melati]);
  });

  it('and the unit may not propose again for two years', async () => {
    const [cycleId] = await cyclesOf(cycle, NEXT);
    const open = () => cycle.do.open(cycle.placeOf('Lembah').unitId, cycleId ?? '');
    const until = `${NEXT + 2}-02-06`;
    await cycle.refuses('Lembah', open, problem(409, 'barred', { detail: expect.stringContaining(until) }));
    cycle.goTo('02-06', NEXT + 2);
    const after = await cycle.do.addCycle(NEXT + 2, SEASONS);
    await cycle.do.open(cycle.placeOf('Lembah').unitId, after);
  });
}

async function cyclesOf(cycle: FullCycle, year: number): Promise<string[]> {
  const cycles = await (await cycle.as('koordinator')).get<{ id: string; year: number }[]>('/cycles');
  return cycles.filter((known) => known.year === year).map(({ id }) => id);
}
