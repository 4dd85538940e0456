import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { ACCESS_WORDS } from './access.words.js';
import { Entrance } from './entrance.js';

export function ForgottenPasswordPage() {
  const t = useText(ACCESS_WORDS);
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const ask = async (fields: FormData) => {
    const email = textOf(fields, 'email');
    await answered(api.POST('/api/v1/password-links', { body: { email } }));
    setAskedFor(email);
  };
  return (
    <Entrance>
      <Page title={t('forgotten')} lead={t('forgottenLead')}>
        {askedFor !== null && (
          <Notice tone="ok" role="status">
            <p>{t('linkAsked', { email: askedFor })}</p>
            <p>{t('linkAskedNothing')}</p>
          </Notice>
        )}
        <ActionForm
          action={ask}
          submit={t('askLink')}
          beside={
            <ButtonLink look="plain" to="/masuk">
              {t('toSignIn')}
            </ButtonLink>
          }
        >
          <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
        </ActionForm>
      </Page>
    </Entrance>
  );
}
