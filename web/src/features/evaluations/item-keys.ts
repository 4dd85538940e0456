import { useEffect, useRef } from 'react';

/** Does something at a key, wherever the focus is; `run` says whether it was its key. */
function useKey(run: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Alt with an arrow goes to the next or the previous item. */
export function useItemKeys(step: (by: number) => void): void {
  useKey(({ altKey, key }) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!altKey || by === undefined) return false;
    step(by);
    return true;
  });
}

/** Ctrl+Enter saves and goes on. */
export function useSaveKey(save: () => void): void {
  useKey(({ ctrlKey, key }) => {
    if (!ctrlKey || key !== 'Enter') return false;
    save();
    return true;
  });
}
