import { addMonths, type CalendarDate } from './calendar-date.js';
import type { Gate } from './gates.js';
import type { Predicate } from './instrument.js';

/** Opinions of the supreme audit board on an institution's accounts, the best first. */
export const BPK_OPINIONS = ['WTP', 'WDP', 'TW', 'TMP'] as const;
export type BpkOpinion = (typeof BPK_OPINIONS)[number];

/** Grades of a unit's accountability report (SAKIP), the best first. */
export const SAKIP_GRADES = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'] as const;
export type SakipGrade = (typeof SAKIP_GRADES)[number];

/** What is known of an institution in a cycle. */
export interface InstitutionFacts {
  readonly bpkOpinion: BpkOpinion;
  /** 0..5 */
  readonly spipMaturity: number;
  /** 0..100 */
  readonly sakip: number;
  /** The reform index, 0..100. */
  readonly rbIndex: number;
}

/** What is known of a unit in a cycle; shares in percent, 0..100. */
export interface UnitFacts {
  readonly isCoreService: boolean;
  readonly auditFollowUp: number;
  readonly lhkpn: number;
  readonly lhkasn: number;
  /** Since when it builds its integrity zone. */
  readonly buildingSince: CalendarDate;
  readonly sakipGrade: SakipGrade;
  /** A unit a local government may propose for WBK although it fails itself. */
  readonly isAffirmative: boolean;
}

type PerPredicate<T> = Readonly<Record<Predicate, T>>;

/** What a proposal needs (rules, section 4); values of the cycle's rule set. Scores must lie above, the others reach. */
export interface EligibilityRules {
  readonly bpkOpinion: BpkOpinion;
  readonly spipMaturity: number;
  readonly sakipAbove: PerPredicate<number>;
  readonly rbIndexAbove: PerPredicate<number>;
  readonly localRbIndexAbove: PerPredicate<number>;
  readonly auditFollowUp: number;
  readonly lhkpn: number;
  readonly lhkasn: number;
  readonly buildingMonths: number;
  readonly unitSakip: PerPredicate<SakipGrade>;
}

export const DEFAULT_ELIGIBILITY_RULES: EligibilityRules = {
  bpkOpinion: 'WTP',
  spipMaturity: 3,
  sakipAbove: { WBK: 60, WBBM: 70 },
  rbIndexAbove: { WBK: 60, WBBM: 70 },
  localRbIndexAbove: { WBK: 50, WBBM: 60 },
  auditFollowUp: 100,
  lhkpn: 100,
  lhkasn: 100,
  buildingMonths: 12,
  unitSakip: { WBK: 'B', WBBM: 'BB' },
};

/** Everything that is looked at before a unit is proposed. */
export interface Candidacy {
  readonly target: Predicate;
  readonly isLocal: boolean;
  /** null while nobody has recorded them, which meets no requirement. */
  readonly institution: InstitutionFacts | null;
  readonly unit: UnitFacts | null;
  /** The first day on which it may propose again after a revocation; null when nothing bars it. */
  readonly barredUntil: CalendarDate | null;
  /** The wait for WBBM; null for WBK, which asks for none. */
  readonly earlier: Gate | null;
  readonly today: CalendarDate;
}

/** One requirement by itself. */
export interface Requirement {
  readonly code: string;
  readonly of: 'INSTITUTION' | 'UNIT';
  /** In words and figures, as the rules put it: `WTP`, `> 60`, `100 %`. */
  readonly required: string;
  /** null where nothing is known. */
  readonly actual: string | null;
  readonly isMet: boolean;
}

export interface Eligibility {
  readonly isEligible: boolean;
  /** True where the institution fails and the unit is proposed as an affirmative one instead. */
  readonly isAffirmative: boolean;
  readonly requirements: readonly Requirement[];
}

/**
 * Whether a unit may be proposed, and every requirement by itself (rules, section 4). A local government that fails may
 * propose affirmative units, for WBK only; one of which nothing is recorded has not failed, and its quota is not known.
 */
export function checkEligibility(rules: EligibilityRules, candidacy: Candidacy): Eligibility {
  const institution = institutionRequirements(rules, candidacy);
  const unit = unitRequirements(rules, candidacy);
  const isFit = institution.every(({ isMet }) => isMet);
  const { isLocal, target, unit: facts } = candidacy;
  const hasFailed = candidacy.institution !== null && !isFit;
  const isAffirmative = hasFailed && isLocal && target === 'WBK' && facts?.isAffirmative === true;
  const isEligible = (isFit || isAffirmative) && unit.every(({ isMet }) => isMet);
  return { isEligible, isAffirmative, requirements: [...institution, ...unit] };
}

/** Whether an institution itself may propose units for a predicate, none of which it has to have yet. */
export function mayInstitutionPropose(
  rules: EligibilityRules,
  institution: Pick<Candidacy, 'target' | 'isLocal' | 'institution'>,
): boolean {
  return institutionRequirements(rules, institution).every(({ isMet }) => isMet);
}

/** The requirements that keep a unit from being proposed: those of an institution not where its unit is affirmative. */
export function failedRequirements({ requirements, isAffirmative }: Eligibility): readonly Requirement[] {
  return requirements.filter(({ isMet, of }) => !isMet && !(isAffirmative && of === 'INSTITUTION'));
}

function institutionRequirements(
  rules: EligibilityRules,
  candidacy: Pick<Candidacy, 'target' | 'isLocal' | 'institution'>,
): readonly Requirement[] {
  const { target, isLocal, institution: facts } = candidacy;
  const rb = (isLocal ? rules.localRbIndexAbove : rules.rbIndexAbove)[target];
  return [
    ranked('bpk-opinion', 'INSTITUTION', BPK_OPINIONS, rules.bpkOpinion, facts?.bpkOpinion),
    atLeast('spip-maturity', 'INSTITUTION', rules.spipMaturity, facts?.spipMaturity),
    above('sakip', rules.sakipAbove[target], facts?.sakip),
    above('rb-index', rb, facts?.rbIndex),
  ];
}

function unitRequirements(rules: EligibilityRules, candidacy: Candidacy): readonly Requirement[] {
  const { target, unit: facts, barredUntil, earlier, today } = candidacy;
  return [
    flag('core-service', facts?.isCoreService),
    atLeast('audit-follow-up', 'UNIT', rules.auditFollowUp, facts?.auditFollowUp, ' %'),
    atLeast('lhkpn', 'UNIT', rules.lhkpn, facts?.lhkpn, ' %'),
    atLeast('lhkasn', 'UNIT', rules.lhkasn, facts?.lhkasn, ' %'),
    builtFor(rules.buildingMonths, facts?.buildingSince, today),
    ranked('unit-sakip', 'UNIT', SAKIP_GRADES, rules.unitSakip[target], facts?.sakipGrade),
    notBarred(barredUntil, today),
    ...(earlier === null ? [] : [waited(earlier)]),
  ];
}

function ranked<Known extends string>(
  code: string,
  of: Requirement['of'],
  bestFirst: readonly Known[],
  required: Known,
  actual: Known | undefined,
): Requirement {
  const isMet = actual !== undefined && bestFirst.indexOf(actual) <= bestFirst.indexOf(required);
  return { code, of, required, actual: actual ?? null, isMet };
}

function atLeast(
  code: string,
  of: Requirement['of'],
  least: number,
  actual: number | undefined,
  unit = '',
): Requirement {
  const isMet = actual !== undefined && actual >= least;
  return { code, of, required: `${least}${unit}`, actual: actual === undefined ? null : `${actual}${unit}`, isMet };
}

function above(code: string, limit: number, actual: number | undefined): Requirement {
  const isMet = actual !== undefined && actual > limit;
  return { code, of: 'INSTITUTION', required: `> ${limit}`, actual: actual === undefined ? null : `${actual}`, isMet };
}

function flag(code: string, actual: boolean | undefined): Requirement {
  return { code, of: 'UNIT', required: 'yes', actual: shownFlag(actual), isMet: actual === true };
}

function shownFlag(actual: boolean | undefined): string | null {
  if (actual === undefined) return null;
  return actual ? 'yes' : 'no';
}

function builtFor(months: number, since: CalendarDate | undefined, today: CalendarDate): Requirement {
  const isMet = since !== undefined && addMonths(since, months) <= today;
  return { code: 'building-since', of: 'UNIT', required: `${months} months`, actual: since ?? null, isMet };
}

function notBarred(until: CalendarDate | null, today: CalendarDate): Requirement {
  const isMet = until === null || until <= today;
  return { code: 'bar', of: 'UNIT', required: 'no bar', actual: isMet ? 'no bar' : `barred until ${until}`, isMet };
}

function waited({ required, actual, passed }: Gate): Requirement {
  const held = actual === null ? null : `${Number(actual.toFixed(2))} years`;
  return { code: 'earlier', of: 'UNIT', required: `WBK held ${required} years`, actual: held, isMet: passed === true };
}
