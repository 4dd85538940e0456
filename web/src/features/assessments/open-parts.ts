import { createStore } from '../../ui/store.js';

const KEPT_AS = 'lembar-kerja-tertutup';
/** Areas that a person has closed, by assessment and number; they stay closed in this browser until they are opened. */
const closed = createStore<ReadonlySet<string>>(read());

export const onPartsChange = closed.subscribe;

export function isPartOpen(assessmentId: string, no: number): boolean {
  return !closed.get().has(keyOf(assessmentId, no));
}

export function openPart(assessmentId: string, no: number, isOpen: boolean): void {
  if (isOpen === isPartOpen(assessmentId, no)) return;
  const next = new Set(closed.get());
  if (isOpen) next.delete(keyOf(assessmentId, no));
  else next.add(keyOf(assessmentId, no));
  localStorage.setItem(KEPT_AS, JSON.stringify([...next]));
  closed.set(next);
}

function keyOf(assessmentId: string, no: number): string {
  return `${assessmentId}/${no}`;
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}
