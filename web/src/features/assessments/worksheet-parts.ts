import type { AspectKind, Instrument, Item, Text } from '../../../../src/domain/instrument.js';
import type { Scorecard } from '../../../../src/domain/scoring.js';

/** A piece of the worksheet under one heading: a sub-component of an area, or a component of the results. */
interface Group {
  readonly code: string;
  readonly title: Text;
  readonly aspect: AspectKind | null;
  readonly weight: number;
  readonly items: readonly Item[];
}

/** What is opened and closed at once: one of the areas, or the results, whose number is 0. */
export interface WorksheetPart {
  readonly no: number;
  /** Of the element, to jump to. */
  readonly id: string;
  readonly numeral: string;
  readonly title: Text;
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
  scoreIn(scorecard: Scorecard): { readonly score: number; readonly weight: number } | undefined;
}

const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const RESULTS: Text = { id: 'Hasil', en: 'Results' };

/** The parts in the order of the worksheet, areas first. */
export function partsOf(instrument: Instrument): readonly WorksheetPart[] {
  const areas = instrument.areas.map((area): WorksheetPart => {
    const groups = area.aspects.flatMap(({ kind, subComponents }) =>
      subComponents.map((sub): Group => ({ ...sub, aspect: kind })),
    );
    return {
      no: area.no,
      id: partId(area.no),
      numeral: `${NUMERALS[area.no] ?? area.no}.`,
      title: area.title,
      groups,
      items: groups.flatMap(({ items }) => items),
      scoreIn: ({ areas: scores }) => scores.find(({ no }) => no === area.no),
    };
  });
  const groups = instrument.components.map((component): Group => ({ ...component, aspect: null }));
  const results: WorksheetPart = {
    no: 0,
    id: partId(0),
    numeral: '',
    title: RESULTS,
    groups,
    items: groups.flatMap(({ items }) => items),
    scoreIn: ({ results: score }) => ({ score, weight: instrument.results.weight }),
  };
  return [...areas, results];
}

export function partId(no: number): string {
  return no === 0 ? 'hasil' : `area-${no}`;
}
