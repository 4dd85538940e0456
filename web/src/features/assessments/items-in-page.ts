import { openPart } from './open-parts.js';

const ITEMS = '[data-item]';

/** Brings an item that is drawn into view and the focus to where it is answered. */
export function showItem(code: string): void {
  const row = document.getElementById(code);
  if (row === null) return;
  const part = row.closest('details');
  if (part !== null) part.open = true;
  row.scrollIntoView({ block: 'start' });
  const field = row.querySelector<HTMLElement>('input:checked, input, textarea, button');
  field?.focus({ preventScroll: true });
}

/** Brings an area into view and the focus to its heading. */
export function showPart(assessmentId: string, no: number, id: string): void {
  openPart(assessmentId, no, true);
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector('summary')?.focus({ preventScroll: true });
}

/** The item somebody is at: where the focus is, else the first in view. */
export function currentItem(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>(ITEMS);
  if (focused) return focused.dataset['item'] ?? null;
  const bar = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar')) || 0;
  const inView = [...document.querySelectorAll<HTMLElement>(ITEMS)].find(
    (row) => row.getBoundingClientRect().bottom > bar,
  );
  return inView?.dataset['item'] ?? null;
}

/** Whether the focus is in an item: from there one steps on, and does not begin. */
export function isInItem(): boolean {
  return document.activeElement?.closest(ITEMS) != null;
}

/** The item before or after, among those that are shown. */
export function neighbour(by: 1 | -1): string | null {
  const codes = [...document.querySelectorAll<HTMLElement>(ITEMS)].map(({ dataset }) => dataset['item'] ?? '');
  const here = currentItem();
  const index = here === null ? -1 : codes.indexOf(here);
  if (!isInItem() && by === 1) return here;
  return codes[index + by] ?? null;
}

export function pressOption(code: string, nth: number): void {
  const options = document.getElementsByName(code);
  options[nth - 1]?.click();
}

export function pressEvidence(code: string): void {
  document.querySelector<HTMLButtonElement>(`[data-item="${CSS.escape(code)}"] [data-evidence]`)?.click();
}
