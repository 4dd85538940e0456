import type { Schemas } from '../../api/client.js';
import type { Format } from '../../i18n/format.js';
import type { Text } from '../../i18n/text.js';
import type { IconName } from '../../ui/icon.js';
import type { Tone } from '../../ui/notice.js';
import type { Measure } from './difference-query.js';
import type { REPORT_WORDS } from './reports.words.js';

export type ReportText = Text<(typeof REPORT_WORDS)['id']>;
type Reason = Schemas['RiskReasonView'];
type Standing = Schemas['AwardStanding'];

/** The six change areas by their names, in order. */
export function areaNames(t: ReportText): readonly string[] {
  return ([1, 2, 3, 4, 5, 6] as const).map((no) => t(`area${no}`));
}

/** What differences are of: the score, or an area. */
export function measureName(t: ReportText, measure: Measure): string {
  return measure === 'total' ? t('score') : (areaNames(t)[Number(measure.slice('area'.length)) - 1] ?? measure);
}

/** What a gate asks for, by its code. */
export function gateName(t: ReportText, code: string): string {
  const [, areaNo] = /^area\.(\d)$/.exec(code) ?? [];
  if (areaNo !== undefined) return areaNames(t)[Number(areaNo) - 1] ?? code;
  return t(`gate.${code}` as 'gate.total');
}

/** A value of a gate in its own unit: areas in per cent, everything else in points. */
export function gateValue(format: Format, code: string, value: number): string {
  return code.startsWith('area.') ? format.share(value) : format.score(value);
}

/** Why a predicate is at risk, in a sentence. */
export function reasonInWords(t: ReportText, format: Format, reason: Reason): string {
  const { code, days = 0, count = 0, kinds = [], gates = [], stage } = reason;
  const sentence = t(`why.${code}`, {
    days: Math.abs(days),
    count,
    kinds: kinds.map((kind) => t(`incident.${kind}` as 'incident.CASE')).join(', '),
    gates: gates.map((gate) => gateInWords(t, format, gate)).join('; '),
  });
  if (code !== 'OVERDUE') return sentence;
  return `${sentence}, ${stage ? t('why.begun', { stage: t(`stage.${stage}`) }) : t('why.notBegun')}`;
}

function gateInWords(t: ReportText, format: Format, { code, actual, required }: Schemas['GateAtRiskView']): string {
  const values = { actual: gateValue(format, code, actual), required: gateValue(format, code, required) };
  return t('gateLine', { gate: gateName(t, code), ...values });
}

export const STANDING_LOOK: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: IconName }>> = {
  IN_FORCE: { tone: 'ok', icon: 'check' },
  DUE: { tone: 'warn', icon: 'clock' },
  OVERDUE: { tone: 'bad', icon: 'alert' },
  SUPERSEDED: { tone: 'quiet', icon: 'up' },
  REVOKED: { tone: 'bad', icon: 'cross' },
};
