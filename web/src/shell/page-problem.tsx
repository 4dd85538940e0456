import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ProblemNotice } from '../ui/states.js';

/** A page that could not be shown. */
export function PageProblem({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ProblemNotice error={error} onRetry={() => void router.invalidate()} />;
}
