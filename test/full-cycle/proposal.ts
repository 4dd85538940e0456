import { gatherDocuments } from '../../src/demo/paperwork.js';
import { DOCUMENT_KINDS } from '../../src/proposals/document-kind.js';
import { closed, type FullCycle, problem, UNIT_NAMES, type UnitName, YEAR } from './full-cycle.js';

const POOR_INSTITUTION = { bpkOpinion: 'WDP', spipMaturity: 2.9, sakip: 60, rbIndex: 60, quota: 20 };
const POOR_UNIT = {
  isCoreService: false,
  auditFollowUp: 99,
  lhkpn: 98,
  lhkasn: 97,
  buildingSince: `${YEAR}-01-01`,
  sakipGrade: 'CC',
};
/** Each requirement that they miss, with what is required and known. */
const MISSED = [
  ['bpk-opinion', 'WTP', 'WDP'],
  ['spip-maturity', '3', '2.9'],
  ['sakip', '> 60', '60'],
  ['rb-index', '> 60', '60'],
  ['core-service', 'yes', 'no'],
  ['audit-follow-up', '100 %', '99 %'],
  ['lhkpn', '100 %', '98 %'],
  ['lhkasn', '100 %', '97 %'],
  ['building-since', '12 months', `${YEAR}-01-01`],
  ['unit-sakip', 'B', 'CC'],
].map(([code, required, actual]) => ({ code, required, actual, isMet: false }));

export function proposal(cycle: FullCycle): void {
  const propose = (name: UnitName) => async () => {
    const letter = { letterNumber: 'SIMULASI/U', letterOn: cycle.do.today() };
    return (await cycle.as('menteri')).post(cycle.of(name, 'proposal'), letter);
  };
  const makeEligible = (name: UnitName) => {
    const { institutionId, unitId } = cycle.placeOf(name);
    return cycle.do.makeEligible(cycle.cycleId, institutionId, unitId);
  };
  const setInstitution = async (standing: object) => {
    const path = `/cycles/${cycle.cycleId}/institutions/${cycle.placeOf('Lembah').institutionId}/standing`;
    await (await cycle.as('sekretariat')).put(path, standing);
  };

  it('nobody proposes before the window', async () => {
    await makeEligible('Lembah');
    await gatherDocuments(await cycle.as('koordinator'), cycle.ids.Lembah);
    await cycle.refuses('Lembah', propose('Lembah'), closed('PROPOSAL'));
    expect(await cycle.waitsFor('menteri')).toEqual({});
    cycle.goTo('07-12');
    expect(await cycle.waitsFor('menteri')).toEqual({ PROPOSE: [...UNIT_NAMES].sort() });
  });

  it('what is not eligible is refused with each requirement that it misses', async () => {
    await setInstitution(POOR_INSTITUTION);
    const standing = `/cycles/${cycle.cycleId}/units/${cycle.placeOf('Lembah').unitId}/standing`;
    await (await cycle.as('ketua-tpi')).put(standing, POOR_UNIT);
    await cycle.refuses('Lembah', propose('Lembah'), problem(409, 'not-eligible', { requirements: MISSED }));
    await makeEligible('Lembah');
    await propose('Lembah')();
  });

  it('nothing is proposed without its documents, nor over the quota', async () => {
    await makeEligible('Pesisir');
    await cycle.refuses('Pesisir', propose('Pesisir'), problem(409, 'documents-missing', { kinds: DOCUMENT_KINDS }));
    await gatherDocuments(await cycle.as('koordinator'), cycle.ids.Pesisir);
    await setInstitution({ bpkOpinion: 'WTP', spipMaturity: 4, sakip: 80, rbIndex: 80, quota: 1 });
    await cycle.refuses('Pesisir', propose('Pesisir'), problem(409, 'quota-used', { quota: 1, proposed: 1 }));
    await makeEligible('Pesisir');
    await propose('Pesisir')();
    for (const name of ['Melati', 'Kenanga'] as const) {
      await makeEligible(name);
      await cycle.do.propose(cycle.ids[name], 'SIMULASI/U');
    }
    expect(await cycle.waitsFor('menteri')).toEqual({});
  });
}

export function screening(cycle: FullCycle): void {
  const object = async () => (await cycle.as('menteri')).post(cycle.of('Kenanga', 'objection'), { text: 'SIMULASI' });

  it('nobody screens outside the window, nor fails a document without saying why', async () => {
    const failed = { kind: 'RESPONSIBILITY_STATEMENT', conforms: false };
    const rest = DOCUMENT_KINDS.filter((kind) => kind !== failed.kind).map((kind) => ({ kind, conforms: true }));
    const path = cycle.of('Kenanga', 'screening');
    const screen = async () =>
      (await cycle.as('sekretariat')).post(path, { outcome: 'FAILED', documents: [failed, ...rest] });
    await cycle.refuses('Lembah', () => cycle.do.screen(cycle.ids.Lembah), closed('ADMIN_SCREENING'));
    cycle.goTo('08-07');
    expect(await cycle.waitsFor('sekretariat')).toMatchObject({ SCREEN: [...UNIT_NAMES].sort() });
    const silent = problem(422, 'screening-refused', { errors: [{ pointer: '/documents/0/reason' }] });
    await cycle.refuses('Kenanga', screen, silent);
  });

  it('Kenanga is screened out, and its head objects neither early nor late', async () => {
    for (const name of ['Lembah', 'Pesisir', 'Melati'] as const) await cycle.do.screen(cycle.ids[name]);
    await cycle.do.screen(cycle.ids.Kenanga, 'RESPONSIBILITY_STATEMENT');
    await cycle.refuses('Kenanga', object, closed('OBJECTION'));
    cycle.goTo('08-16');
    expect(await cycle.waitsFor('menteri')).toEqual({ OBJECT: ['Kenanga'] });
    cycle.goTo('09-01');
    await cycle.refuses('Kenanga', object, closed('OBJECTION'));
    expect(await cycle.waitsFor('sekretariat')).toMatchObject({ LAPSE: ['Kenanga'] });
  });

  it('it objects once, and what is decided is final', async () => {
    await cycle.extend('OBJECTION', '09-05');
    await object();
    await cycle.refuses('Kenanga', object, problem(409, 'objection-filed'));
    expect(await cycle.waitsFor('sekretariat')).toMatchObject({ OBJECTION: ['Kenanga'] });
    const decide = async (decision: string) =>
      (await cycle.as('sekretariat')).post(cycle.of('Kenanga', 'objection/decision'), { decision, reason: 'SIMULASI' });
    await decide('DISMISSED');
    await cycle.refuses('Kenanga', object, problem(409, 'objection-filed'));
    await cycle.refuses('Kenanga', () => decide('UPHELD'), problem(409, 'objection-decided'));
    const { stage, outcome, history } = await cycle.seen('Kenanga');
    expect([stage, outcome]).toEqual(['CONCLUDED', 'SCREENED_OUT']);
    const moves = ['submit', 'return', 'submit', 'forward', 'propose', 'screenOut', 'dismiss'];
    expect(history.map(({ move }) => move)).toEqual(moves);
  });
}
