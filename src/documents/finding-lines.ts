import { dayInWords, type Language } from '../common/in-words.js';
import type { Instrument } from '../domain/instrument.js';
import type { Finding } from '../findings/finding.entity.js';
import { followUpState } from '../findings/follow-up-state.js';
import { WORDS } from './paper.js';

/** What evaluators found and recommend, and where the unit's follow-up stands. */
export interface FindingLine {
  readonly layer: string;
  readonly place: string;
  readonly finding: string;
  readonly recommendation: string;
  readonly dueOn: string;
  readonly state: string;
}

/** One line a finding, in the order they come. */
export function findingLinesOf(
  findings: readonly Finding[],
  instrument: Instrument,
  language: Language,
): FindingLine[] {
  const words = WORDS[language];
  return findings.map((each) => ({
    layer: words.layers[each.layer],
    place: placeOf(each, instrument, language),
    finding: each.finding,
    recommendation: each.recommendation,
    dueOn: dayInWords(each.dueOn, language),
    state: words.followUps[followUpState(each)],
  }));
}

function placeOf({ itemCode, areaNo }: Finding, instrument: Instrument, language: Language): string {
  if (itemCode !== null) return `${itemCode} ${instrument.items.get(itemCode)?.label[language] ?? ''}`;
  const area = instrument.areas.find(({ no }) => no === areaNo);
  return `${WORDS[language].area} ${areaNo}: ${area?.title[language] ?? ''}`;
}
