import type { Schemas } from '../../api/client.js';
import { textOf } from '../../ui/form.js';

/** The document of the server says of what has a default that it is there; what stays as it is may be left out. */
type Rules = Schemas['CycleRulesBody'];

export const REMINDER_LISTS = ['ladderDays', 'windowLadderDays', 'evidenceLadderDays', 'overdueDays'] as const;
export const REMINDER_NUMBERS = [
  'overdueRepeatDays',
  'escalateToUnitDays',
  'escalateToHeadDays',
  'escalateToTpiDays',
] as const;
export const UNIT_NUMBERS = ['spipMaturity', 'auditFollowUp', 'lhkpn', 'lhkasn', 'buildingMonths'] as const;
export const PER_PREDICATE = ['sakipAbove', 'rbIndexAbove', 'localRbIndexAbove'] as const;
const OTHER_NUMBERS = ['evaluatorLoad', 'repairRounds', 'intervalMonths', 'barMonths'] as const;

/** The rules that a form holds; those that stay as they are hold no field that is sent, and are left out. */
export function rulesIn(fields: FormData): Rules {
  const numbers = [...REMINDER_NUMBERS, ...OTHER_NUMBERS].filter((rule) => fields.has(rule));
  const lists = REMINDER_LISTS.filter((rule) => fields.has(rule));
  return {
    ...Object.fromEntries(numbers.map((rule) => [rule, numberIn(fields, rule)])),
    ...Object.fromEntries(lists.map((rule) => [rule, daysIn(textOf(fields, rule))])),
    statutoryKinds: fields.getAll('statutoryKinds'),
    ...decidingRulesIn(fields),
  } as Rules;
}

/** Those that stay once an assessment goes by them. A box without its tick sends nothing, so its neighbour tells. */
function decidingRulesIn(fields: FormData): Partial<Rules> {
  if (!fields.has('firstPassStart')) return {};
  return {
    firstPassStart: fields.get('firstPassStart') as NonNullable<Rules['firstPassStart']>,
    isTpiVisibleToTpn: fields.has('isTpiVisibleToTpn'),
    eligibility: eligibilityIn(fields),
  };
}

function eligibilityIn(fields: FormData): NonNullable<Rules['eligibility']> {
  const at = (rule: string) => `eligibility/${rule}`;
  const pair = (rule: string, read: (name: string) => unknown) => {
    return { WBK: read(at(`${rule}/WBK`)), WBBM: read(at(`${rule}/WBBM`)) };
  };
  return {
    bpkOpinion: fields.get(at('bpkOpinion')),
    ...Object.fromEntries(UNIT_NUMBERS.map((rule) => [rule, numberIn(fields, at(rule))])),
    ...Object.fromEntries(PER_PREDICATE.map((rule) => [rule, pair(rule, (name) => numberIn(fields, name))])),
    unitSakip: pair('unitSakip', (name) => fields.get(name)),
  } as NonNullable<Rules['eligibility']>;
}

/** null, which the server refuses at its field, for what is no number. */
function numberIn(fields: FormData, name: string): number | null {
  const text = textOf(fields, name);
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

/** `14, 7, 3` as numbers; what is none is sent as it is, and refused. */
function daysIn(text: string): (number | string)[] {
  const words = text.split(/[\s,;]+/);
  return words.filter((word) => word !== '').map((word) => (Number.isNaN(Number(word)) ? word : Number(word)));
}
