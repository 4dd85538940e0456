import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { ActionForm, passwordOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { passwordLinkQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { Entrance } from './entrance.js';
import { NewPasswordField } from './new-password-field.js';

export function SetPasswordPage() {
  const t = useText(ACCESS_WORDS);
  const { token = '' }: { token?: string } = useParams({ strict: false });
  const [isSet, setSet] = useState(false);
  const link = useQuery({ ...passwordLinkQuery(token), enabled: !isSet });
  if (isSet) return <Done />;
  if (link.error instanceof ApiProblem && link.error.status === 404) return <Dead />;
  return (
    <Entrance>
      <Page title={t('setPassword')}>
        <Answer of={link}>{(data) => <NewPassword token={token} link={data} onSet={() => setSet(true)} />}</Answer>
      </Page>
    </Entrance>
  );
}

interface NewPasswordProps {
  readonly token: string;
  readonly link: Schemas['PasswordLinkView'];
  readonly onSet: () => void;
}

function NewPassword({ token, link: { kind, name, email }, onSet }: NewPasswordProps) {
  const t = useText(ACCESS_WORDS);
  const set = async (fields: FormData) => {
    const body = { password: passwordOf(fields, 'password') };
    await answered(api.POST('/api/v1/password-links/{token}/password', { params: { path: { token } }, body }));
    onSet();
  };
  return (
    <>
      <p>{t(`setPassword.${kind}`, { name, email })}</p>
      <ActionForm action={set} submit={t('savePassword')}>
        {/* So that the browser keeps the new password with the right name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPasswordField />
      </ActionForm>
    </>
  );
}

function Done() {
  const t = useText(ACCESS_WORDS);
  return (
    <Entrance>
      <Page title={t('passwordSet')}>
        <Notice tone="ok" role="status">
          {t('passwordSetWhy')}
        </Notice>
        <ButtonLink look="primary" to="/masuk">
          {t('toSignIn')}
        </ButtonLink>
      </Page>
    </Entrance>
  );
}

function Dead() {
  const t = useText(ACCESS_WORDS);
  return (
    <Entrance>
      <Page title={t('linkDead')}>
        <Notice tone="warn" role="alert">
          {t('linkDeadWhy')}
        </Notice>
        <ButtonLink look="primary" to="/lupa-sandi">
          {t('askLink')}
        </ButtonLink>
      </Page>
    </Entrance>
  );
}
