import { redirect } from '@tanstack/react-router';
import { tellPerson } from '../../api/person-watch.js';
import { ApiProblem } from '../../api/problem.js';
import { fetchProblemWords } from '../../api/problem-words.js';
import { queryClient } from '../../api/query-client.js';
import { sessionQuery } from '../../api/session.js';
import { placeInside } from './place-inside.js';

/** What the server says in the address when somebody comes back from the service by which people sign on. */
export interface SignInSearch {
  /** Where the person wanted to go. */
  readonly kembali?: string;
  /** `selesai`: they are signed in; `kode`: our second factor is still asked for. */
  readonly langkah?: string;
  /** The code of the problem for which they are not. */
  readonly masalah?: string;
}

/** Goes on to where the person wanted to go, once the other tabs know who it is; else has the words for the page at hand. */
export async function goOnAfterSignOn({ kembali = '', langkah, masalah }: SignInSearch): Promise<void> {
  if (masalah !== undefined) await fetchProblemWords();
  if (langkah !== 'selesai') return;
  const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
  if (session === null) return;
  tellPerson(session.accountId);
  throw redirect({ href: placeInside(kembali, location.origin), replace: true });
}

/** As if the API had refused: so that the page has a sentence for it. */
export function signOnProblem(code: string): ApiProblem {
  return ApiProblem.of(401, { type: `/problems/${code}` });
}
