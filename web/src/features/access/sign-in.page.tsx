import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { tellPerson } from '../../api/person-watch.js';
import { type Session, sessionQuery } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { SignInSteps } from '../../shell/sign-in-steps.js';
import { SIGN_IN_WORDS } from '../../shell/sign-in.words.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { DemonstrationAccounts } from './demonstration-accounts.js';
import { Entrance } from './entrance.js';
import { placeInside } from './place-inside.js';
import { SignOnLink } from './sign-on-link.js';
import { SignedOn, type SignInSearch, SignOnProblem } from './signed-on.js';

export function SignInPage() {
  const t = useText(SIGN_IN_WORDS);
  const { kembali = '', langkah, masalah }: SignInSearch = useSearch({ strict: false });
  const queries = useQueryClient();
  const router = useRouter();
  const goIn = (session: Session) => {
    tellPerson(session.accountId);
    queries.setQueryData(sessionQuery.queryKey, session);
    router.history.replace(placeInside(kembali, location.origin));
  };
  return (
    <Entrance below={<DemonstrationAccounts onSignedIn={goIn} />}>
      <Page title={t('signIn')}>
        {langkah === 'selesai' && <SignedOn onSignedIn={goIn} />}
        {masalah !== undefined && <SignOnProblem code={masalah} />}
        <SignInSteps
          isCodeWanted={langkah === 'kode'}
          onSignedIn={goIn}
          beside={
            <ButtonLink look="plain" to="/lupa-sandi">
              {t('forgotten')}
            </ButtonLink>
          }
        />
        <SignOnLink back={kembali} />
      </Page>
    </Entrance>
  );
}
