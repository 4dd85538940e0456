import type { Middleware } from 'openapi-fetch';
import { api } from './client.js';
import { forgetPerson, person, rememberPerson } from './person.js';
import { queryClient } from './query-client.js';
import { sessionQuery } from './session.js';

/** What a worksheet is made of, and what stands around it: kept, so that it can be opened without a line. */
const KEPT = /^\/api\/v1\/(?:session|installation|cycles|assessments|sheets|instruments|units|inbox\/count)(?:\/|\?|$)/;
const PREFIX = 'orang-';

/**
 * Keeps what the server answers this person, and answers from it when the server is not reached. Each person has a store of
 * their own in this browser; it goes when they sign out, and when somebody else signs in.
 */
export function keepAnswers(): void {
  // Where the page did not come over HTTPS browsers keep nothing; then the client works with a line only.
  if (globalThis.caches !== undefined) api.use(keeping);
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionQuery.queryKey[0] || query.state.data === undefined) return;
    const session = query.state.data as { readonly accountId: string } | null;
    if (session === null) return;
    rememberPerson(session.accountId);
    void dropAnswersOfOthers(session.accountId);
  });
}

/** Keeps what is known to have changed on the server since it was asked, as if it had been asked now. */
export async function keepAnswer(path: string, data: unknown): Promise<void> {
  const owner = person.get();
  if (globalThis.caches === undefined || owner === null) return;
  const url = new URL(path, location.origin).href;
  await caches.open(PREFIX + owner).then((store) => store.put(url, Response.json(data)));
}

/** Leaves nothing that the server has answered anybody. */
export async function dropAnswers(): Promise<void> {
  forgetPerson();
  if (globalThis.caches === undefined) return;
  await Promise.all((await stores()).map((name) => caches.delete(name)));
}

const keeping: Middleware = {
  onResponse: async ({ request, response }) => {
    if (request.method !== 'GET' || !response.ok || !isKept(request)) return;
    const owner = await ownerOf(request, response);
    if (owner === null) return;
    const copy = response.clone();
    await caches.open(PREFIX + owner).then((store) => store.put(request.url, copy));
  },
  onError: async ({ request }) => {
    const owner = person.get();
    if (owner === null || request.method !== 'GET' || request.signal.aborted || !isKept(request)) return undefined;
    return (await caches.open(PREFIX + owner)).match(request.url);
  },
};

/** The answer about the session itself says whose it is, before anything else of that person is asked for. */
async function ownerOf(request: Request, response: Response): Promise<string | null> {
  if (!request.url.endsWith('/session')) return person.get();
  const { accountId } = (await response.clone().json()) as { readonly accountId?: string };
  return accountId ?? null;
}

function isKept({ url }: Request): boolean {
  const { pathname, search } = new URL(url);
  return KEPT.test(pathname + search);
}

let lastOwner: string | null = null;

async function dropAnswersOfOthers(accountId: string): Promise<void> {
  if (globalThis.caches === undefined || lastOwner === accountId) return;
  lastOwner = accountId;
  const others = (await stores()).filter((name) => name !== PREFIX + accountId);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function stores(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
