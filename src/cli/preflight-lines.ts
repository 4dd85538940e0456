import type { Finding, FindingCode } from '../portalrb/preflight-findings.js';
import type { InstitutionPreflight } from '../portalrb/preflight.service.js';

/** What a pre-flight found, for people at a terminal. */
export function preflightLines(checked: readonly InstitutionPreflight[]): string[] {
  if (checked.length === 0) return ['No institution takes part: there is nothing that PortalRB could fetch.'];
  return checked.flatMap(({ institutionName, year, findings }) => [
    `${institutionName}, ${year}: ${findings.length === 0 ? 'ready' : `${findings.length} findings`}`,
    ...findings.map((finding) => `  ${lineOf(finding)}`),
  ]);
}

function lineOf({ severity, code, unit, about }: Finding): string {
  const of = unit === null ? '' : `${unit.name}: `;
  return `${severity === 'REFUSED' ? 'REFUSED' : 'odd    '} ${of}${WORDS[code](about)}`;
}

const listed = (about: readonly string[]) => about.join(', ');

const WORDS: Readonly<Record<FindingCode, (about: readonly string[]) => string>> = {
  'no-token': () => 'there is no token by which PortalRB could ask',
  'window-not-set': () => 'the proposal window has no dates',
  'window-over': ([closesOn]) => `the proposal window closed on ${closesOn}`,
  'no-public-url': () => 'ZI_PUBLIC_URL is not set: links to evidence lead nowhere for the ministry',
  'quota-used': ([quota, wanted]) => `${wanted} units are proposed or to be proposed, the quota is ${quota}`,
  'wbbm-not-permitted': () => 'the institution does not meet what is asked for WBBM',
  'questions-unknown': (about) => `the worksheet asks questions that the master has not: ${listed(about)}`,
  'questions-missing': (about) => `the worksheet leaves out questions of the master: ${listed(about)}`,
  'not-proposed': ([stage]) => `is not proposed yet (${stage}), so PortalRB does not see it`,
  'self-determined': () => 'is determined by the institution itself (WBK Mandiri), so PortalRB does not see it',
  'unit-unanswered': (about) => `the unit has not answered ${about.length} items: ${listed(about)}`,
  'tpi-unanswered': (about) => `the TPI has not answered ${about.length} items: ${listed(about)}`,
  'not-eligible': (about) => `does not meet ${listed(about)}`,
  'wbbm-without-wbk': () => 'aims at WBBM and has not held WBK long enough',
  'link-does-not-open': ([item, title, status]) => `${item}: the link "${title}" does not open (${status})`,
  'file-damaged': ([item, title, problem]) => `${item}: the file "${title}" is not as it was put (${problem})`,
  'name-changed': ([sealed, now]) =>
    `was proposed as "${sealed}", which PortalRB goes on seeing, and is now called "${now}"`,
  'affirmative-changed': () =>
    'is affirmative now and was proposed as none, or the reverse: PortalRB goes on seeing what was proposed',
};
