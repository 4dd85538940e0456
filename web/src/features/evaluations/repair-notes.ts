import type { Schemas } from '../../api/client.js';

interface RepairFacts {
  readonly items?: readonly { readonly item: string; readonly note: string }[];
}

/** What the last return asked to mend on an item; null when it named it not, or there was no return. */
export function repairNoteOn({ history }: Schemas['AssessmentDetailView'], code: string): string | null {
  const last = history.filter(({ move }) => move === 'return').at(-1);
  const { items = [] } = (last?.facts ?? {}) as RepairFacts;
  return items.find(({ item }) => item === code)?.note ?? null;
}
