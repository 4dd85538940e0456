import { bestSheet, lowered, oneGateShort } from '../../src/demo/invented-answers.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { FIRST } from '../support/factories.js';
import { LKE } from '../support/worksheets.js';
import { closed, type FullCycle, GOOD, problem, UNIT_NAMES, YEAR } from './full-cycle.js';
import { receiptsOf } from './self-assessment.js';

const [MENDED = '', ALSO_MENDED = ''] = GOOD.keys();
/** The second evaluator scores lower here and there, and says nothing of why. */
const LOWER = lowered(LKE, GOOD, 19, '');
const DIFFERING = [...LOWER].filter(([, { note }]) => note === '').map(([item]) => item);
/** What the TPI finds at Melati. */
const FINDING = { finding: 'SIMULASI: SOP belum dievaluasi', recommendation: 'SIMULASI: evaluasi SOP' };

interface PassSeen {
  readonly evaluators: readonly { readonly submittedAt: string | null }[];
  readonly differences: readonly { readonly item: string }[];
}

export function repair(cycle: FullCycle): void {
  it('the TPI returns Kenanga with a note on two items, which waits for its coordinator with the reason', async () => {
    cycle.goTo('04-28');
    const items = [MENDED, ALSO_MENDED].map((item) => ({ item, note: 'SIMULASI: notulen belum dilampirkan' }));
    const back = { reason: 'SIMULASI: data dukung dua butir', items };
    await (await cycle.as('ketua-tpi')).post(cycle.of('Kenanga', 'return'), back);
    expect(await cycle.waitsFor('koordinator')).toMatchObject({ RETURNED: ['Kenanga'] });
    expect((await cycle.seen('Kenanga')).history.at(-1)).toMatchObject({ move: 'return', reason: back.reason });
  });

  it('outside the window nobody answers, attaches evidence or hands in', async () => {
    cycle.goTo('05-02');
    const coordinator = await cycle.as('koordinator');
    const [first] = await coordinator.get<{ id: string }[]>(`/units/${cycle.placeOf('Kenanga').unitId}/evidence`);
    const path = await cycle.sheet('Kenanga', 'UNIT');
    const held = { 'if-match': '"1"' };
    const writes = [
      () => coordinator.put(`${path}/answers/${MENDED}`, { value: 'Ya', note: 'terlambat' }, held),
      () => coordinator.put(`${path}/answers`, { answers: [{ item: MENDED, value: 'Ya', note: '', version: 1 }] }),
      () => coordinator.post(cycle.of('Kenanga', 'evidence'), { evidenceId: first?.id, items: [MENDED] }),
      () => coordinator.request('DELETE', cycle.of('Kenanga', `items/${MENDED}/evidence/${first?.id}`)),
      () => coordinator.post(cycle.of('Kenanga', 'submission')),
    ];
    for (const write of writes) await cycle.refuses('Kenanga', write, closed('SELF_ASSESSMENT'));
    expect(await cycle.waitsFor('koordinator')).not.toHaveProperty('RETURNED');
  });

  it('once the administrator has moved its last day, Kenanga mends and hands in a second time', async () => {
    await cycle.extend('SELF_ASSESSMENT', '05-05');
    await cycle.do.mend(cycle.ids.Kenanga, [MENDED, ALSO_MENDED], 'SIMULASI: notulen dilampirkan');
    const receipts = await receiptsOf(cycle, 'Kenanga');
    expect(receipts).toMatchObject([{ round: 1 }, { round: 2 }]);
    expect(receipts[1]?.sha256).not.toBe(receipts[0]?.sha256);
  });
}

export function firstPass(cycle: FullCycle): void {
  const submit = async (person: 'tpi' | 'tpi-kedua') => {
    const sheet = await cycle.ownSheet('Lembah', 'TPI', person);
    return (await cycle.as(person)).post(`${sheet}/submission`);
  };

  it('nobody scores a unit of their own, whatever else they are', async () => {
    cycle.goTo('05-15');
    const { unitId, institutionId } = cycle.placeOf('Lembah');
    const roles = [{ role: 'UNIT_MEMBER', unitId } as const, { role: 'TPI_MEMBER', institutionId } as const];
    const { accountId } = await cycle.newcomer('ganda', roles);
    const lead = await cycle.as('ketua-tpi');
    const assign = () => lead.post(cycle.of('Lembah', 'evaluators'), { accountId, layer: 'TPI' });
    await cycle.refuses('Lembah', assign, problem(403, 'own-unit'));
    await lead.post(cycle.of('Pesisir', 'evaluators'), { accountId, layer: 'TPI' });
    await lead.request('DELETE', cycle.of('Pesisir', `evaluators/TPI/${accountId}`));
  });

  it('what one evaluator scores is blind for the lead, the auditor, a colleague and the unit', async () => {
    for (const person of ['tpi', 'tpi-kedua'] as const) await cycle.do.assign(cycle.ids.Lembah, person, 'TPI');
    expect(await cycle.waitsFor('tpi')).toEqual({ FIRST_PASS: ['Lembah'] });
    await cycle.do.handIn('tpi', cycle.ids.Lembah, 'TPI', GOOD);
    expect(await cycle.waitsFor('tpi')).toEqual({});
    const sheet = await cycle.ownSheet('Lembah', 'TPI', 'tpi');
    for (const person of ['ketua-tpi', 'auditor', 'tpi-kedua', 'koordinator', 'pimpinan'] as const) {
      const other = await cycle.as(person);
      for (const path of [sheet, `${sheet}/scorecard`])
        await cycle.refuses('Lembah', () => other.get(path), problem(404, 'sheet-not-found'));
      const { sheets } = await other.get<{ sheets: { id: string }[] }>(cycle.of('Lembah'));
      expect(sheets.map(({ id }) => `/sheets/${id}`)).not.toContain(sheet);
    }
    const auditor = await cycle.as('auditor');
    expect(await auditor.get(cycle.of('Lembah', 'passes/TPI'))).toMatchObject({ closedAt: null, differences: [] });
    const forward = async () => (await cycle.as('ketua-tpi')).post(cycle.of('Lembah', 'forwarding'), {});
    await cycle.refuses('Lembah', forward, problem(409, 'pass-open', { submitted: 1, evaluators: 2 }));
  });

  it('nobody scores lower without a reason', async () => {
    await cycle.do.answer('tpi-kedua', cycle.ids.Lembah, 'TPI', LOWER);
    const refusal = problem(409, 'lowered-without-reason', { items: DIFFERING });
    await cycle.refuses('Lembah', () => submit('tpi-kedua'), refusal);
    const sheet = await cycle.ownSheet('Lembah', 'TPI', 'tpi-kedua');
    const evaluator = await cycle.as('tpi-kedua');
    const reasons = DIFFERING.map((item) => ({ item, value: LOWER.get(item)?.value, note: 'kurang', version: 1 }));
    await evaluator.put(`${sheet}/answers`, { answers: reasons });
    await submit('tpi-kedua');
  });

  it('what they differ on waits for the lead, who settles no item that changed meanwhile', async () => {
    const lead = await cycle.as('ketua-tpi');
    expect(await cycle.waitsFor('ketua-tpi')).toMatchObject({ SETTLE: ['Lembah'] });
    const { differences } = await lead.get<PassSeen>(cycle.of('Lembah', 'passes/TPI'));
    expect(differences.map(({ item }) => item)).toEqual(DIFFERING);
    const deputy = await deputyOf(cycle);
    const path = `${await cycle.sheet('Lembah', 'TPI', 'ketua-tpi')}/answers/${DIFFERING[0]}`;
    const settled = { value: GOOD.get(DIFFERING[0] ?? '')?.value, note: 'disepakati' };
    await deputy.put(path, settled, FIRST);
    const meanwhile = problem(412, 'stale-answer', { item: DIFFERING[0], current: { ...settled, version: 1 } });
    const lower = { value: LOWER.get(DIFFERING[0] ?? '')?.value, note: 'kurang' };
    await cycle.refuses('Lembah', () => lead.put(path, lower, FIRST), meanwhile);
    const rest = DIFFERING.slice(1).map((item) => ({ item, value: GOOD.get(item)?.value, note: 'disepakati' }));
    const answers = rest.map((answer) => ({ ...answer, version: null }));
    await lead.put(path.replace(/\/answers.*/, '/answers'), { answers });
    expect(await cycle.waitsFor('ketua-tpi')).toMatchObject({ FORWARD: ['Lembah'] });
  });
}

export function forwarding(cycle: FullCycle): void {
  it('all go on, the last of them only after its window was moved', async () => {
    await (await cycle.as('ketua-tpi')).post(cycle.of('Lembah', 'forwarding'), {});
    await cycle.do.assign(cycle.ids.Melati, 'tpi', 'TPI');
    await cycle.do.handIn('tpi', cycle.ids.Melati, 'TPI', bestSheet(LKE));
    const lead = await cycle.as('ketua-tpi');
    await lead.post(cycle.of('Melati', 'findings'), { areaNo: 2, ...FINDING, dueOn: `${YEAR + 1}-03-01` });
    await lead.post(cycle.of('Melati', 'forwarding'), {});
    await cycle.do.evaluateInternally(cycle.ids.Kenanga, GOOD);
    await cycle.do.assign(cycle.ids.Pesisir, 'tpi', 'TPI');
    await cycle.do.handIn('tpi', cycle.ids.Pesisir, 'TPI', oneGateShort(GOOD));
    cycle.goTo('07-02');
    const forward = async () => (await cycle.as('ketua-tpi')).post(cycle.of('Pesisir', 'forwarding'), {});
    await cycle.refuses('Pesisir', forward, closed('INTERNAL_EVALUATION'));
    await cycle.extend('INTERNAL_EVALUATION', '07-05');
    expect(await cycle.waitsFor('ketua-tpi')).toEqual({ FORWARD: ['Pesisir'] });
    await forward();
    for (const name of UNIT_NAMES) expect(await cycle.seen(name)).toMatchObject({ stage: 'PROPOSAL' });
  });
}

/** A second lead of the ministry's TPI. */
async function deputyOf(cycle: FullCycle): Promise<ApiClient> {
  const { institutionId } = cycle.placeOf('Lembah');
  return (await cycle.newcomer('wakil-ketua-tpi', [{ role: 'TPI_LEAD', institutionId }])).signIn();
}
