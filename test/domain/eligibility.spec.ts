import { calendarDate } from '../../src/domain/calendar-date.js';
import {
  type Candidacy,
  checkEligibility,
  DEFAULT_ELIGIBILITY_RULES,
  failedRequirements,
  type InstitutionFacts,
  type UnitFacts,
} from '../../src/domain/eligibility.js';

const INSTITUTION: InstitutionFacts = { bpkOpinion: 'WTP', spipMaturity: 3, sakip: 70.1, rbIndex: 70.1 };
const UNIT: UnitFacts = {
  isCoreService: true,
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingSince: calendarDate('2025-03-02'),
  sakipGrade: 'BB',
  isAffirmative: false,
};
const FIT: Candidacy = {
  target: 'WBBM',
  isLocal: false,
  institution: INSTITUTION,
  unit: UNIT,
  barredUntil: null,
  earlier: { code: 'earlier', required: 2, actual: 2, passed: true, distance: 0 },
  today: calendarDate('2026-03-02'),
};
const check = (changed: Partial<Candidacy> = {}) => checkEligibility(DEFAULT_ELIGIBILITY_RULES, { ...FIT, ...changed });
const failing = (changed: Partial<Candidacy>) => failedRequirements(check(changed)).map(({ code }) => code);
const wbk = { target: 'WBK', earlier: null } as const;

test('a unit that meets every requirement is eligible', () => {
  expect(check()).toMatchObject({ isEligible: true, isAffirmative: false });
  expect(check().requirements).toHaveLength(12);
});

test.each<[string, Partial<Candidacy>]>([
  ['bpk-opinion', { institution: { ...INSTITUTION, bpkOpinion: 'WDP' } }],
  ['spip-maturity', { institution: { ...INSTITUTION, spipMaturity: 2.99 } }],
  ['sakip', { institution: { ...INSTITUTION, sakip: 70 } }],
  ['rb-index', { institution: { ...INSTITUTION, rbIndex: 70 } }],
  ['core-service', { unit: { ...UNIT, isCoreService: false } }],
  ['audit-follow-up', { unit: { ...UNIT, auditFollowUp: 99.9 } }],
  ['lhkpn', { unit: { ...UNIT, lhkpn: 99 } }],
  ['lhkasn', { unit: { ...UNIT, lhkasn: 99 } }],
  ['building-since', { unit: { ...UNIT, buildingSince: calendarDate('2025-03-03') } }],
  ['unit-sakip', { unit: { ...UNIT, sakipGrade: 'B' } }],
  ['bar', { barredUntil: calendarDate('2026-03-03') }],
  ['earlier', { earlier: { code: 'earlier', required: 2, actual: 1.5, passed: false, distance: -0.5 } }],
])('%s alone keeps it from being proposed', (code, changed) => {
  expect(check(changed).isEligible).toBe(false);
  expect(failing(changed)).toEqual([code]);
});

test('every requirement that fails is named, those of which nothing is recorded too', () => {
  expect(failing({ ...wbk, institution: null, unit: null })).toHaveLength(10);
  expect(check({ institution: null }).requirements[0]).toMatchObject({
    code: 'bpk-opinion',
    required: 'WTP',
    actual: null,
  });
});

test('WBK asks for less, and local governments for a lower reform index', () => {
  const institution = { ...INSTITUTION, sakip: 60.1, rbIndex: 50.1 };
  const unit: UnitFacts = { ...UNIT, sakipGrade: 'B' };
  expect(failing({ ...wbk, institution, unit })).toEqual(['rb-index']);
  expect(failing({ ...wbk, institution, unit, isLocal: true })).toEqual([]);
  expect(failing({ institution: { ...INSTITUTION, rbIndex: 60.1 }, isLocal: true })).toEqual([]);
});

test('a bar ends on its day', () => expect(failing({ barredUntil: calendarDate('2026-03-02') })).toEqual([]));

describe('an affirmative unit', () => {
  const unit = { ...UNIT, isAffirmative: true };
  const institution: InstitutionFacts = { ...INSTITUTION, bpkOpinion: 'TMP' };

  test('may be proposed for WBK by a local government that fails', () => {
    expect(check({ ...wbk, isLocal: true, institution, unit })).toMatchObject({
      isEligible: true,
      isAffirmative: true,
    });
    expect(failing({ ...wbk, isLocal: true, institution, unit })).toEqual([]);
  });

  test('not for WBBM, not by a ministry, and not when the unit fails itself', () => {
    expect(check({ isLocal: true, institution, unit }).isEligible).toBe(false);
    expect(check({ ...wbk, institution, unit }).isEligible).toBe(false);
    expect(failing({ ...wbk, isLocal: true, institution, unit: { ...unit, lhkpn: 0 } })).toEqual(['lhkpn']);
  });

  test('not while nothing is recorded of its institution, so that nobody knows whether that fails', () => {
    expect(check({ ...wbk, isLocal: true, institution: null, unit })).toMatchObject({
      isEligible: false,
      isAffirmative: false,
    });
  });

  test('is an ordinary one where its institution is fit', () => {
    expect(check({ ...wbk, isLocal: true, unit })).toMatchObject({ isEligible: true, isAffirmative: false });
  });
});
