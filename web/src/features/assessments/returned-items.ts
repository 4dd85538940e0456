import type { Schemas } from '../../api/client.js';

interface ToMend {
  readonly item: string;
  readonly note: string;
}

/** What the evaluators want mended on which items, while the sheet is back with the unit. */
export function returnedItems({ stage, history }: Schemas['AssessmentDetailView']): ReadonlyMap<string, string> {
  const last = lastReturn({ stage, history });
  const items = (last?.facts as { readonly items?: readonly ToMend[] } | undefined)?.items ?? [];
  return new Map(items.map(({ item, note }) => [item, note]));
}

/** Why the sheet is back; null where it is with the unit for the first time, or somewhere else. */
export function lastReturn({
  stage,
  history,
}: Pick<Schemas['AssessmentDetailView'], 'stage' | 'history'>): Schemas['TransitionView'] | null {
  if (stage !== 'SELF_ASSESSMENT') return null;
  return history.filter(({ move }) => move === 'return').at(-1) ?? null;
}
