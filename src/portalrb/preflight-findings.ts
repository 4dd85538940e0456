import type { CalendarDate } from '../domain/calendar-date.js';
import { type Eligibility, failedRequirements } from '../domain/eligibility.js';
import type { Instrument } from '../domain/instrument.js';
import { isLayerDone, type Stage, type StageWindow } from '../domain/lifecycle.js';
import { questionsOf } from './portal-answers.js';

/** REFUSED: PortalRB, or the proposal before it, would be refused. ODD: it would go through and look wrong there. */
export const SEVERITIES = ['REFUSED', 'ODD'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_CODES = [
  'no-token',
  'window-not-set',
  'window-over',
  'no-public-url',
  'quota-used',
  'wbbm-not-permitted',
  'questions-unknown',
  'questions-missing',
  'not-proposed',
  'self-determined',
  'unit-unanswered',
  'tpi-unanswered',
  'not-eligible',
  'wbbm-without-wbk',
  'link-does-not-open',
  'file-damaged',
  'name-changed',
  'affirmative-changed',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is not as PortalRB wants it. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** null for what concerns the institution. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** What it is about, word by word: codes of items or requirements, days, numbers, names. */
  readonly about: readonly string[];
}

/** What is known of an institution on the day it is looked at. */
export interface InstitutionToCheck {
  readonly hasToken: boolean;
  readonly hasPublicUrl: boolean;
  readonly window: StageWindow | null;
  readonly today: CalendarDate;
  /** null while nobody has recorded it. */
  readonly quota: number | null;
  readonly mayProposeWbbm: boolean;
  readonly instrument: Instrument;
  readonly units: readonly UnitToCheck[];
}

/** What is known of a unit that is, or may become, a proposal. */
export interface UnitToCheck {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly target: 'WBK' | 'WBBM';
  readonly isProposed: boolean;
  /** WBK Mandiri: it is never proposed to the ministry. */
  readonly isSelfDetermined: boolean;
  /** As it was proposed; null before, and for proposals from before names were kept with them. */
  readonly sealedName: string | null;
  readonly isSealedAffirmative: boolean;
  readonly eligibility: Eligibility;
  readonly unitAnswered: readonly string[];
  readonly tpiAnswered: readonly string[];
  readonly brokenEvidence: readonly BrokenEvidence[];
}

/** Of the evidence in the versions that PortalRB's people would read. */
export interface BrokenEvidence {
  readonly item: string;
  readonly title: string;
  /** What the last look at a link found, if it did not open. */
  readonly linkStatus: string | null;
  /** What is wrong with a file. */
  readonly problem: string | null;
}

/** The questions of the master of 2026 are numbered without a gap. */
export const MASTER_QUESTIONS = 127;

/** All that PortalRB would be refused or would find odd, what concerns the institution first. */
export function findingsOf(institution: InstitutionToCheck): readonly Finding[] {
  const ofUnits = institution.units.flatMap((unit) => findingsOfUnit(unit, institution.instrument));
  return [
    ...connectionFindings(institution),
    ...questionFindings(institution),
    ...proposalFindings(institution),
    ...ofUnits,
  ];
}

/** Whether anything would be refused. */
export function isAnyRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'REFUSED');
}

function connectionFindings({ hasToken, hasPublicUrl, window, today }: InstitutionToCheck): Finding[] {
  return [
    ...(hasToken ? [] : [found('REFUSED', 'no-token')]),
    ...(window === null ? [found('REFUSED', 'window-not-set')] : []),
    ...(window !== null && window.closesOn < today ? [found('REFUSED', 'window-over', [window.closesOn])] : []),
    ...(hasPublicUrl ? [] : [found('ODD', 'no-public-url')]),
  ];
}

function questionFindings({ instrument }: InstitutionToCheck): Finding[] {
  const asked = [...instrument.items.values()].flatMap((item) => questionsOf(item).map(({ soalId }) => soalId));
  const known = Array.from({ length: MASTER_QUESTIONS }, (_, index) => index + 1);
  const unknown = asked.filter((id) => id < 1 || id > MASTER_QUESTIONS);
  const missing = known.filter((id) => !asked.includes(id));
  return [
    ...(unknown.length > 0 ? [found('REFUSED', 'questions-unknown', unknown.map(String))] : []),
    ...(missing.length > 0 ? [found('REFUSED', 'questions-missing', missing.map(String))] : []),
  ];
}

function proposalFindings({ quota, mayProposeWbbm, units }: InstitutionToCheck): Finding[] {
  const waiting = units.filter(({ isProposed, stage }) => !isProposed && stage === 'PROPOSAL').length;
  const all = units.filter(({ isProposed }) => isProposed).length + waiting;
  const isWbbmWanted = units.some(({ target, isProposed }) => target === 'WBBM' && !isProposed);
  return [
    ...(quota !== null && all > quota ? [found('REFUSED', 'quota-used', [String(quota), String(all)])] : []),
    ...(isWbbmWanted && !mayProposeWbbm ? [found('REFUSED', 'wbbm-not-permitted')] : []),
  ];
}

function findingsOfUnit(unit: UnitToCheck, instrument: Instrument): Finding[] {
  const of = { id: unit.id, name: unit.name };
  if (unit.isSelfDetermined) return [{ ...found('ODD', 'self-determined'), unit: of }];
  const findings = [
    ...(unit.isProposed ? changeFindings(unit) : [found('ODD', 'not-proposed', [unit.stage])]),
    ...eligibilityFindings(unit),
    ...answerFindings(unit, instrument),
    ...evidenceFindings(unit),
  ];
  return findings.map((finding) => ({ ...finding, unit: of }));
}

function changeFindings({ name, sealedName, isSealedAffirmative, eligibility }: UnitToCheck): Finding[] {
  const isRenamed = sealedName !== null && sealedName !== name;
  return [
    ...(isRenamed ? [found('ODD', 'name-changed', [sealedName, name])] : []),
    ...(isSealedAffirmative !== eligibility.isAffirmative ? [found('ODD', 'affirmative-changed')] : []),
  ];
}

/** What a proposed unit no longer meets does not undo its proposal. */
function eligibilityFindings({ eligibility, isProposed }: UnitToCheck): Finding[] {
  const severity = isProposed ? 'ODD' : 'REFUSED';
  const failed = eligibility.isEligible ? [] : failedRequirements(eligibility).map(({ code }) => code);
  const others = failed.filter((code) => code !== 'earlier');
  return [
    ...(failed.includes('earlier') ? [found(severity, 'wbbm-without-wbk')] : []),
    ...(others.length > 0 ? [found(severity, 'not-eligible', others)] : []),
  ];
}

/** What the TPI has left open shows only once it has forwarded: before that its work is nobody else's to see. */
function answerFindings({ stage, unitAnswered, tpiAnswered }: UnitToCheck, { items }: Instrument): Finding[] {
  const open = (answered: readonly string[]) => [...items.keys()].filter((code) => !answered.includes(code));
  const byUnit = open(unitAnswered);
  const byTpi = isLayerDone('TPI', stage) ? open(tpiAnswered) : [];
  return [
    ...(byUnit.length > 0 ? [found('REFUSED', 'unit-unanswered', byUnit)] : []),
    ...(byTpi.length > 0 ? [found('REFUSED', 'tpi-unanswered', byTpi)] : []),
  ];
}

function evidenceFindings({ brokenEvidence }: UnitToCheck): Finding[] {
  return brokenEvidence.flatMap(({ item, title, linkStatus, problem }) => [
    ...(linkStatus !== null ? [found('ODD', 'link-does-not-open', [item, title, linkStatus])] : []),
    ...(problem !== null ? [found('ODD', 'file-damaged', [item, title, problem])] : []),
  ]);
}

function found(severity: Severity, code: FindingCode, about: readonly string[] = []): Finding {
  return { severity, code, unit: null, about };
}
