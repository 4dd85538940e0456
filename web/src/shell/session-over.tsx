import { useQueryClient } from '@tanstack/react-query';
import { tellPerson } from '../api/person-watch.js';
import { sessionOver } from '../api/session-over.js';
import { useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../ui/dialog.js';
import { SignInSteps } from './sign-in-steps.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';

/**
 * Asks the same person to sign in again, over the page as it is. Somebody else begins on a page of their own: what this one
 * has not sent yet must not go out in their name.
 */
export function SessionOver() {
  const t = useText(SIGN_IN_WORDS);
  const { email, accountId } = useSession();
  const queries = useQueryClient();
  const goOn = async () => {
    sessionOver.set(false);
    tellPerson(accountId);
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={t('sessionOver')}>
      <p>{t('sessionOverWhy')}</p>
      <SignInSteps email={email} onSignedIn={goOn} />
      <p>
        <a href="/masuk">{t('somebodyElse')}</a>
      </p>
    </Dialog>
  );
}
