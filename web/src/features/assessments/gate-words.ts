import type { Gate } from '../../../../src/domain/gates.js';
import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Format } from '../../i18n/format.js';
import type { Language } from '../../i18n/language.js';
import type { Text } from '../../i18n/text.js';
import type { WORKSHEET_WORDS } from './worksheet.words.js';

type Words = Text<(typeof WORKSHEET_WORDS)['id']>;

/** What a gate is about: the total, an area, a part of the results. */
export function gateTitle(instrument: Instrument, { code }: Gate, t: Words, language: Language): string {
  if (code === 'total' || code === 'levers' || code === 'earlier') return t(code);
  const area = instrument.areas.find(({ no }) => code === `area.${no}`);
  if (area !== undefined) return area.title[language];
  const component = instrument.components.find((each) => each.code === code);
  return component?.title[language] ?? instrument.items.get(code)?.label[language] ?? code;
}

/** A value in the gate's own unit: points, a share of an area, or years. */
export function gateValue({ code }: Gate, value: number | null, t: Words, format: Format): string {
  if (value === null) return '–';
  if (code === 'earlier') return t('years', { years: format.number(value) });
  return code.startsWith('area.') ? format.share(value) : format.score(value);
}

/** How far a failed gate is from being met. */
export function gateDistance({ code, distance }: Gate, t: Words, format: Format): string {
  const missing = -(distance ?? 0);
  if (code === 'earlier') return t('shortYears', { years: format.number(missing) });
  if (code.startsWith('area.')) return t('shortShare', { share: format.number(Math.ceil(missing * 1000) / 10) });
  return t('shortPoints', { points: format.score(Math.ceil(missing * 100 - 1e-6) / 100) });
}
