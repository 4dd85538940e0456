/** What canonical JSON can say. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one JSON text of a value, as RFC 8785 asks: no spaces, keys in the order of their UTF-16 units, numbers and texts as
 * ECMAScript writes them. Two equal values have one text, and so one hash, whoever writes it.
 *
 * @throws TypeError for what has no such text: numbers that are not finite, halves of surrogate pairs, undefined.
 */
export function canonicalJson(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry as Canonical)).join(',')}]`;
  if (value !== null && typeof value === 'object') return objectText(value as Readonly<Record<string, Canonical>>);
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON text.`);
  if (value === undefined) throw new TypeError('undefined has no JSON text.');
  return JSON.stringify(value);
}

function objectText(fields: Readonly<Record<string, Canonical>>): string {
  const keys = Object.keys(fields).sort();
  return `{${keys.map((key) => `${stringText(key)}:${canonicalJson(fields[key] as Canonical)}`).join(',')}}`;
}

function stringText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Half of a surrogate pair has no JSON text.');
  return JSON.stringify(text);
}
