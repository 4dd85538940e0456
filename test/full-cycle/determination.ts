import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../../src/demo/api-client.js';
import { bestSheet, oneGateShort } from '../../src/demo/invented-answers.js';
import { textOf } from '../documents/reading.js';
import { LKE } from '../support/worksheets.js';
import { type AwardSeen, type FullCycle, GOOD, problem, YEAR } from './full-cycle.js';

const EVALUATED = { Lembah: GOOD, Pesisir: oneGateShort(GOOD), Melati: bestSheet(LKE) } as const;
const NAMES = Object.keys(EVALUATED) as (keyof typeof EVALUATED)[];
const WAITING = [...NAMES].sort();
/** A service survey of 3.00 where 3.20 is asked. */
const MISSED = { code: 'B.II', required: 14, actual: 13.125, passed: false, distance: -0.875 };

export function nationalEvaluation(cycle: FullCycle): void {
  it('scores at the desk', async () => {
    cycle.goTo('09-18');
    expect(await cycle.waitsFor('ketua-tpn')).toEqual({ ASSIGN: WAITING });
    await cycle.do.assign(cycle.ids.Lembah, 'tpn', 'TPN');
    expect(await cycle.waitsFor('tpn')).toEqual({ FIRST_PASS: ['Lembah'] });
    await cycle.do.handIn('tpn', cycle.ids.Lembah, 'TPN', EVALUATED.Lembah);
    expect(await cycle.waitsFor('ketua-tpn')).toMatchObject({ CONCLUDE: ['Lembah'] });
    await (await cycle.as('ketua-tpn')).post(cycle.of('Lembah', 'conclusion'), {});
    for (const name of ['Pesisir', 'Melati'] as const)
      await cycle.do.evaluateNationally(cycle.ids[name], EVALUATED[name]);
  });

  it('sees the units, which it does not leave without having observed something', async () => {
    cycle.goTo('10-09');
    expect(await cycle.waitsFor('tpn')).toEqual({ FIELD: WAITING });
    const verify = async () => (await cycle.as('ketua-tpn')).post(cycle.of('Melati', 'verification'), {});
    await cycle.refuses('Melati', verify, problem(409, 'nothing-observed'));
    const found = { finding: 'SIMULASI: loket tanpa jalur khusus', recommendation: 'SIMULASI: sediakan jalur' };
    const finding = { item: 'A.I.6.i.a', ...found, dueOn: `${YEAR + 1}-06-01` };
    await (await cycle.as('tpn')).post(cycle.of('Melati', 'findings'), finding);
    for (const name of NAMES) await cycle.do.verify(cycle.ids[name]);
  });

  it('and sits as a panel', async () => {
    cycle.goTo('10-23');
    expect(await cycle.waitsFor('ketua-tpn')).toEqual({ PANEL: WAITING });
    for (const name of NAMES) await cycle.do.deliberate(cycle.ids[name]);
    cycle.goTo('12-11');
    expect(await cycle.waitsFor('sekretariat')).toMatchObject({ DETERMINE: WAITING });
  });
}

export function determination(cycle: FullCycle): void {
  const determine = (name: keyof typeof EVALUATED) => () => cycle.do.determine(cycle.ids[name], `SIMULASI/${name}`);

  it('Pesisir misses one gate, with a total that would do: there is no decree', async () => {
    const { total } = await (
      await cycle.as('koordinator')
    ).get<{ total: number }>(`${await cycle.sheet('Pesisir', 'TPN')}/scorecard`);
    expect(total).toBeGreaterThan(75);
    const short = problem(409, 'gates-failed', { predicate: 'WBK', gates: [MISSED] });
    await cycle.refuses('Pesisir', determine('Pesisir'), short);
    const reason = { reason: 'SIMULASI: survei pelayanan' };
    await (await cycle.as('sekretariat')).post(cycle.of('Pesisir', 'rejection'), reason);
    expect(await cycle.seen('Pesisir')).toMatchObject({ stage: 'CONCLUDED', outcome: 'NOT_AWARDED' });
  });

  it('no decree is recorded before it is signed', async () => {
    const decree = { decreeNumber: 'SIMULASI', decreedOn: `${YEAR}-12-12` };
    const early = async () => (await cycle.as('sekretariat')).post(cycle.of('Lembah', 'determination'), decree);
    await cycle.refuses('Lembah', early, problem(422, 'decree-in-future', { errors: [{ pointer: '/decreedOn' }] }));
  });

  it('Lembah is awarded WBK, and Melati WBBM in the place of its WBK, as the register shows everyone', async () => {
    for (const name of ['Lembah', 'Melati'] as const) cycle.awards[name] = await determine(name)();
    expect(await cycle.waitsFor('sekretariat')).not.toHaveProperty('DETERMINE');
    const awards = await (
      await cycle.as('pimpinan')
    ).get<(AwardSeen & { endReason: string | null })[]>(`/awards?unitId=${cycle.placeOf('Melati').unitId}`);
    expect(awards.map(({ predicate, endReason }) => [predicate, endReason])).toEqual([
      ['WBBM', null],
      ['WBK', 'SUPERSEDED'],
    ]);
    const register = (await registerOf(cycle)).map(({ awardId, predicate }) => [awardId, predicate]);
    expect(register).toHaveLength(2);
    expect(Object.fromEntries(register)).toEqual({ [cycle.awards.Lembah]: 'WBK', [cycle.awards.Melati]: 'WBBM' });
  });

  it('the unit’s head downloads the evaluation report, made by a job', async () => {
    const head = await cycle.as('kepala');
    const asked = { kind: 'EVALUATION_REPORT' };
    const { id } = await head.post<{ id: string }>(cycle.of('Melati', 'documents'), asked);
    await made(head, id);
    const file = await head.download(`/documents/${id}/content`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const text = await textOf(Buffer.from(await file.arrayBuffer()));
    for (const said of ['Puskesmas Contoh Melati', 'Predikat diberikan (WBBM)', 'loket tanpa jalur khusus'])
      expect(text).toContain(said);
  });

  it('the number on a certificate leads everyone to the public page', async () => {
    const { certificateNumber } = await awardOf(cycle, 'Lembah');
    const certificate = await fetch(`${cycle.server.url}/api/v1/awards/${cycle.awards.Lembah}/certificate`);
    expect(await textOf(Buffer.from(await certificate.arrayBuffer()))).toContain(certificateNumber);
    const page = await fetch(`${cycle.server.url}/awards/${certificateNumber}`);
    expect(page.status).toBe(200);
    const html = await page.text();
    for (const said of ['Balai Contoh Lembah', 'WBK', 'SIMULASI/Lembah', 'Predikat ini berlaku.'])
      expect(html).toContain(said);
  });
}

export async function awardOf(cycle: FullCycle, name: 'Lembah' | 'Melati'): Promise<AwardSeen> {
  return (await cycle.as('auditor')).get<AwardSeen>(`/awards/${cycle.awards[name]}`);
}

/** What everybody sees, without signing in. */
export async function registerOf(cycle: FullCycle): Promise<{ awardId: string; predicate: string }[]> {
  return (await (await fetch(`${cycle.server.url}/api/v1/register`)).json()) as {
    awardId: string;
    predicate: string;
  }[];
}

/** Waits for the job, which must succeed. */
async function made(client: ApiClient, id: string): Promise<void> {
  for (;;) {
    const seen = await client.get<{ finishedAt: string | null; problem: string | null }>(`/documents/${id}`);
    if (seen.finishedAt !== null) return expect(seen.problem).toBeNull();
    await sleep(100);
  }
}
