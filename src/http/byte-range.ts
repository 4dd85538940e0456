import type { ByteRange } from '../storage/file-store.js';

/**
 * The one range of bytes that a header `Range` asks for of something `size` bytes long (RFC 9110, section 14). Null for the
 * whole: without the header, in a form not understood, or for several ranges, which may be answered by the whole.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=\s*(\d{0,15})\s*-\s*(\d{0,15})$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const [from, to] = first === '' ? [Math.max(size - Number(last), 0), size - 1] : [Number(first), endOf(last, size)];
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from > to ? 'unsatisfiable' : { from, to };
}

function endOf(last: string, size: number): number {
  return last === '' ? size - 1 : Math.min(Number(last), size - 1);
}
