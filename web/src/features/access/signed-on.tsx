import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { fetchProblemWords } from '../../api/problem-words.js';
import { type Session, sessionQuery } from '../../api/session.js';
import { ProblemNotice } from '../../ui/states.js';

/** What the server says in the address when somebody comes back from the service by which people sign on. */
export interface SignInSearch {
  /** Where the person wanted to go. */
  readonly kembali?: string;
  /** `selesai`: they are signed in; `kode`: our second factor is still asked for. */
  readonly langkah?: string;
  /** The code of the problem for which they are not. */
  readonly masalah?: string;
}

/** Reads the session that the service's word has begun; where there is none after all, the page stays as it is. */
export function SignedOn({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const queries = useQueryClient();
  const goIn = useEffectEvent(onSignedIn);
  useEffect(() => {
    const read = async () => {
      const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => null);
      if (session !== null) goIn(session);
    };
    void read();
  }, [queries]);
  return null;
}

/** As if the API had refused, once the sentences for that are here. */
export function SignOnProblem({ code }: { readonly code: string }) {
  const words = useQuery({ queryKey: ['problem-words'], queryFn: async () => (await fetchProblemWords(), true) });
  if (words.data !== true) return null;
  return <ProblemNotice error={ApiProblem.of(401, { type: `/problems/${code}` })} />;
}
