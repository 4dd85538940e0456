import { escapePointer } from './validation.pipe.js';

/** U+0000, or half of a surrogate pair: JSON can say them, PostgreSQL can keep neither as text nor in jsonb. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** JSON pointers to the texts of a parsed body that PostgreSQL cannot keep; a wrong key is shown by its object. */
export function unstorableTexts(body: unknown): string[] {
  const found: string[] = [];
  // A list of what is still to be looked at, not recursion: a body may be nested deeper than the stack.
  const rest: [pointer: string, value: unknown][] = [['', body]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [pointer, value] = next;
    if (typeof value === 'string' && UNSTORABLE.test(value)) found.push(pointer);
    if (value === null || typeof value !== 'object') continue;
    if (Object.keys(value).some((key) => UNSTORABLE.test(key))) found.push(pointer);
    for (const [key, each] of Object.entries(value)) rest.push([`${pointer}/${escapePointer(key)}`, each]);
  }
  return found;
}
