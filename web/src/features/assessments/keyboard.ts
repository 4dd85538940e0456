import { useEffect } from 'react';
import { createStore } from '../../ui/store.js';

const KEPT_AS = 'satu-huruf';
/** Single letters act only for those who asked for them (WCAG 2.1.4): others type where no field has the focus. */
export const singleLetters = createStore(localStorage.getItem(KEPT_AS) === 'ya');

export function allowSingleLetters(isAllowed: boolean): void {
  localStorage.setItem(KEPT_AS, isAllowed ? 'ya' : 'tidak');
  singleLetters.set(isAllowed);
}

export interface Commands {
  readonly step: (by: 1 | -1) => void;
  readonly toNextBlank: () => void;
  readonly saveNow: () => void;
  readonly help: () => void;
  readonly choose: (nth: number) => void;
  readonly openEvidence: () => void;
}

/** What the worksheet does by keys, beside what the browser does by itself. */
export function useKeyboard(commands: Commands): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = commandOf(event, commands);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands]);
}

function commandOf(event: KeyboardEvent, commands: Commands): (() => void) | null {
  if (document.querySelector('dialog[open]') !== null) return null;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey && !shiftKey && key === 'ArrowDown') return () => commands.step(1);
  if (altKey && !shiftKey && key === 'ArrowUp') return () => commands.step(-1);
  if (altKey && shiftKey && key.toLowerCase() === 'n') return commands.toNextBlank;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's') return commands.saveNow;
  if (altKey || ctrlKey || metaKey || isTyping(event.target)) return null;
  if (key === '?') return commands.help;
  return singleLetters.get() ? letterCommand(key.toLowerCase(), commands) : null;
}

function letterCommand(key: string, commands: Commands): (() => void) | null {
  if (key === 'j') return () => commands.step(1);
  if (key === 'k') return () => commands.step(-1);
  if (key === 'e' || key === 'c') return commands.openEvidence;
  return /^[1-5]$/.test(key) ? () => commands.choose(Number(key)) : null;
}

/** Whether what is typed becomes text there. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
