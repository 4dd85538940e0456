import { calendarDate } from '../../src/domain/calendar-date.js';
import type { Eligibility } from '../../src/domain/eligibility.js';
import {
  type Finding,
  findingsOf,
  type InstitutionToCheck,
  type UnitToCheck,
} from '../../src/portalrb/preflight-findings.js';
import { LKE } from '../support/worksheets.js';

const ALL = [...LKE.items.keys()];
const FIT: Eligibility = { isEligible: true, isAffirmative: false, requirements: [] };

const unit = (replaced: Partial<UnitToCheck> = {}): UnitToCheck => ({
  id: 'u-1',
  name: 'Balai Satu',
  stage: 'ADMIN_SCREENING',
  target: 'WBK',
  isProposed: true,
  isSelfDetermined: false,
  sealedName: 'Balai Satu',
  isSealedAffirmative: false,
  eligibility: FIT,
  unitAnswered: ALL,
  tpiAnswered: ALL,
  brokenEvidence: [],
  ...replaced,
});

const institution = (replaced: Partial<InstitutionToCheck> = {}): InstitutionToCheck => ({
  hasToken: true,
  hasPublicUrl: true,
  window: { opensOn: calendarDate('2026-06-01'), closesOn: calendarDate('2026-06-30') },
  today: calendarDate('2026-05-01'),
  quota: 3,
  mayProposeWbbm: true,
  instrument: LKE,
  units: [unit()],
  ...replaced,
});

const told = (findings: readonly Finding[]) => findings.map(({ severity, code, about }) => [severity, code, ...about]);
const ofUnit = (replaced: Partial<UnitToCheck>) => told(findingsOf(institution({ units: [unit(replaced)] })));
const failing = (...codes: string[]): Eligibility => ({
  isEligible: false,
  isAffirmative: false,
  requirements: codes.map((code) => ({ code, of: 'UNIT', required: '', actual: null, isMet: false })),
});

describe('A pre-flight', () => {
  it('finds nothing where a proposed unit is whole, also before the window opens', () => {
    expect(findingsOf(institution())).toEqual([]);
  });

  it('says what the connection lacks', () => {
    const bare = institution({ hasToken: false, hasPublicUrl: false, window: null, units: [] });
    expect(told(findingsOf(bare))).toEqual([
      ['REFUSED', 'no-token'],
      ['REFUSED', 'window-not-set'],
      ['ODD', 'no-public-url'],
    ]);
  });

  it('takes the window for over the day after its last', () => {
    expect(findingsOf(institution({ today: calendarDate('2026-06-30') }))).toEqual([]);
    expect(told(findingsOf(institution({ today: calendarDate('2026-07-01') })))).toEqual([
      ['REFUSED', 'window-over', '2026-06-30'],
    ]);
  });

  it('counts against the quota what is proposed and what waits to be, and nothing earlier', () => {
    const waiting = unit({ stage: 'PROPOSAL', isProposed: false });
    const early = unit({ stage: 'INTERNAL_EVALUATION', isProposed: false });
    const codes = (units: UnitToCheck[]) => told(findingsOf(institution({ quota: 1, units })));
    expect(codes([unit(), waiting])).toContainEqual(['REFUSED', 'quota-used', '1', '2']);
    expect(codes([unit(), early]).map(([, code]) => code)).not.toContain('quota-used');
  });

  it('does not count what the institution determines itself as late, and against the quota as any other', () => {
    const own = unit({ isSelfDetermined: true, unitAnswered: [] });
    expect(told(findingsOf(institution({ quota: 0, units: [own] })))).toEqual([
      ['REFUSED', 'quota-used', '0', '1'],
      ['ODD', 'self-determined'],
    ]);
  });

  it('says that an institution may not propose WBBM only where a unit still aims at it', () => {
    const aiming = unit({ target: 'WBBM', isProposed: false, stage: 'PROPOSAL' });
    const codes = (units: UnitToCheck[]) => told(findingsOf(institution({ mayProposeWbbm: false, units })));
    expect(codes([aiming])).toContainEqual(['REFUSED', 'wbbm-not-permitted']);
    expect(codes([unit({ target: 'WBBM' })])).toEqual([]);
  });

  it('tells questions that the master does not have from those that the worksheet leaves out', () => {
    const items = new Map(LKE.items);
    const first = items.get('A.I.1.i.a');
    if (first?.kind !== 'choice') throw new Error('A.I.1.i.a is a choice.');
    items.set('A.I.1.i.a', { ...first, soalId: 128 });
    expect(told(findingsOf(institution({ instrument: { ...LKE, items } })))).toEqual([
      ['REFUSED', 'questions-unknown', '128'],
      ['REFUSED', 'questions-missing', '1'],
    ]);
  });

  it('names what the unit has left open, and what the TPI has once it has forwarded, not before', () => {
    const rest = ALL.slice(1);
    expect(ofUnit({ unitAnswered: rest })).toEqual([['REFUSED', 'unit-unanswered', 'A.I.1.i.a']]);
    expect(ofUnit({ tpiAnswered: rest })).toEqual([['REFUSED', 'tpi-unanswered', 'A.I.1.i.a']]);
    expect(ofUnit({ tpiAnswered: [], isProposed: false, stage: 'INTERNAL_EVALUATION' })).toEqual([
      ['ODD', 'not-proposed', 'INTERNAL_EVALUATION'],
    ]);
  });

  it('keeps WBBM without WBK apart from the other requirements; once proposed, both only look wrong', () => {
    const eligibility = failing('lhkpn', 'earlier');
    expect(ofUnit({ eligibility, isProposed: false, stage: 'PROPOSAL' })).toEqual([
      ['ODD', 'not-proposed', 'PROPOSAL'],
      ['REFUSED', 'wbbm-without-wbk'],
      ['REFUSED', 'not-eligible', 'lhkpn'],
    ]);
    expect(ofUnit({ eligibility })).toEqual([
      ['ODD', 'wbbm-without-wbk'],
      ['ODD', 'not-eligible', 'lhkpn'],
    ]);
  });

  it('says that a name or the affirmative flag has changed since the proposal', () => {
    expect(ofUnit({ name: 'Balai Baru' })).toEqual([['ODD', 'name-changed', 'Balai Satu', 'Balai Baru']]);
    expect(ofUnit({ isSealedAffirmative: true })).toEqual([['ODD', 'affirmative-changed']]);
    expect(ofUnit({ eligibility: { ...FIT, isAffirmative: true } })).toEqual([['ODD', 'affirmative-changed']]);
    expect(ofUnit({ name: 'Balai Baru', sealedName: null })).toEqual([]);
  });

  it('names links that do not open and files that are not as they were put', () => {
    const brokenEvidence = [
      { item: 'A.I.1.i.a', title: 'SK Tim', linkStatus: 'BROKEN', problem: null },
      { item: 'A.I.1.i.b', title: 'Notula', linkStatus: null, problem: 'MISSING' },
      { item: 'A.I.1.i.b', title: 'Foto', linkStatus: null, problem: null },
    ];
    expect(ofUnit({ brokenEvidence })).toEqual([
      ['ODD', 'link-does-not-open', 'A.I.1.i.a', 'SK Tim', 'BROKEN'],
      ['ODD', 'file-damaged', 'A.I.1.i.b', 'Notula', 'MISSING'],
    ]);
  });
});
