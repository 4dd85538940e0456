import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { problemFrom } from '../api/problem.js';
import { problemWords } from '../api/problem-words.js';
import { useLanguage } from '../i18n/language.js';
import { useText } from '../i18n/text.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { ProblemNotice } from '../ui/states.js';
import { SHELL_WORDS } from './shell.words.js';

const NOT_YOURS = 403;
const NOT_THERE = 404;

/** A page that could not be shown: it is somebody else's, it is not there, or something failed. */
export function PageProblem({ error }: ErrorComponentProps) {
  const t = useText(SHELL_WORDS);
  const router = useRouter();
  const problem = problemFrom(error);
  const { summary } = problemWords(problem, useLanguage());
  if (problem.status !== NOT_YOURS && problem.status !== NOT_THERE)
    return <ProblemNotice error={error} onRetry={() => void router.invalidate()} />;
  return (
    <Page title={t(problem.status === NOT_YOURS ? 'notYours' : 'notFound')} lead={summary}>
      <ButtonLink to="/beranda">{t('toHome')}</ButtonLink>
    </Page>
  );
}
