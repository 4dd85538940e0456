import { startTransition, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Browsers without idle callbacks get a moment between two parts. */
const MOMENT_MS = 60;

/**
 * How many parts of a long page are drawn: the first at once, one more whenever the browser has nothing else to do, so that a
 * slow PC can be worked on while the rest comes. `all` draws what is missing now.
 */
export function useStagedParts(parts: number): { readonly mounted: number; readonly all: () => void } {
  const [mounted, setMounted] = useState(1);
  useEffect(() => {
    if (mounted >= parts) return undefined;
    const more = () => startTransition(() => setMounted((count) => Math.min(count + 1, parts)));
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(more, MOMENT_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(more, { timeout: 1_000 });
    return () => cancelIdleCallback(handle);
  }, [mounted, parts]);
  const all = useCallback(() => flushSync(() => setMounted(parts)), [parts]);
  return { mounted, all };
}
