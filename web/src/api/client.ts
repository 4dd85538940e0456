import { connect, cursorAfter } from '../../client/client.js';
import { otherPerson } from './person-watch.js';
import { ApiProblem } from './problem.js';
import { fetchProblemWords } from './problem-words.js';
import { sessionOver } from './session-over.js';

export type { Schemas } from '../../client/client.js';

/** The client that programs of others use, by the browser's session. */
export const api = connect();

// The cookie would say that it is the other one who asks.
api.use({
  onRequest: () => {
    if (otherPerson.get()) throw ApiProblem.unreachable();
  },
});

/** No session any more, or one that is too old for what was asked: signing in again helps with both. */
const ASKS_TO_SIGN_IN = ['not-signed-in', 'sign-in-too-old'];

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * What the server answered: `await answered(api.GET('/api/v1/units/{id}', { params: { path: { id } } }))`.
 *
 * @throws ApiProblem what it refused, or that it was not reached
 */
export async function answered<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await reached(call);
  if (response.ok) return data as T;
  const problem = ApiProblem.of(response.status, error);
  await fetchProblemWords();
  if (ASKS_TO_SIGN_IN.includes(problem.code)) sessionOver.set(true);
  throw problem;
}

/** A page of a list of which the server sends the rows alone; `next` is in its link to the page after it, null on the last. */
export interface LinkedPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** @throws ApiProblem as `answered` does */
export async function answeredPage<Row>(call: Promise<Answered<readonly Row[]>>): Promise<LinkedPage<Row>> {
  const rows = await answered(call);
  return { rows, next: cursorAfter((await call).response) };
}

/** All of such a list, which no page alone holds. @throws ApiProblem as `answered` does */
export async function everyRow<Row>(
  ask: (asked: { readonly after?: string; readonly limit: number }) => Promise<Answered<readonly Row[]>>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: LinkedPage<Row> = await answeredPage(ask({ ...(after === undefined ? {} : { after }), limit: 1000 }));
    all.push(...page.rows);
    after = page.next;
  }
  return all;
}

async function reached<T>(call: Promise<Answered<T>>): Promise<Answered<T>> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiProblem.unreachable();
  }
}
