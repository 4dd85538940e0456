import type { Answer, Answers } from '../domain/answer.js';
import type { Instrument, Item } from '../domain/instrument.js';

/** One question of the ministry's master with both answers, as PortalRB wants it. */
export interface PortalAnswer {
  readonly soalId: number;
  /** A letter, or a number as text; null where there is no answer. */
  readonly unitAnswer: string | null;
  readonly tpiAnswer: string | null;
  readonly unitNote: string | null;
  /** Where the item's evidence is listed. */
  readonly evidence: string | null;
  readonly tpiNote: string | null;
}

/** What one layer has settled on. */
export interface LayerAnswers {
  readonly values: Answers;
  /** By item code. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A question of the master that an item asks. */
export interface AskedQuestion {
  readonly soalId: number;
  /** The count it is about; null for the whole item. */
  readonly count: string | null;
}

/** The questions of the master behind an item: one, or one for each count. None where the worksheet names none. */
export function questionsOf(item: Item): readonly AskedQuestion[] {
  const asked = item.kind === 'ratio' ? item.counts : [{ key: null, soalId: item.soalId }];
  return asked.flatMap(({ key, soalId }) => (soalId === null ? [] : [{ soalId, count: key }]));
}

/** Every question of the master once, in the order of its ids. `linkTo` says where an item's evidence is listed; null without any. */
export function portalAnswers(
  { items }: Instrument,
  { unit, tpi }: { readonly unit: LayerAnswers; readonly tpi: LayerAnswers },
  linkTo: (itemCode: string) => string | null,
): readonly PortalAnswer[] {
  const answers = [...items.values()].flatMap((item) =>
    questionsOf(item).map(({ soalId, count }) => ({
      soalId,
      unitAnswer: inPortalsWords(unit.values.get(item.code), count),
      tpiAnswer: inPortalsWords(tpi.values.get(item.code), count),
      unitNote: unit.notes.get(item.code) || null,
      evidence: linkTo(item.code),
      tpiNote: tpi.notes.get(item.code) || null,
    })),
  );
  return answers.toSorted((a, b) => a.soalId - b.soalId);
}

function inPortalsWords(answer: Answer | undefined, count: string | null): string | null {
  if (answer === undefined) return null;
  if (typeof answer !== 'object') return String(answer);
  const counted = count === null ? undefined : answer[count];
  return typeof counted === 'number' ? String(counted) : null;
}
