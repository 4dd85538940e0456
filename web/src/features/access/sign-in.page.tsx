import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { answered, api } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Simulation } from '../../shell/shell.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, passwordOf, textOf } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { ACCESS_WORDS } from './access.words.js';
import styles from './sign-in.module.css';

export function SignInPage() {
  const t = useText(ACCESS_WORDS);
  const { kembali = '/beranda' }: Record<string, string> = useSearch({ strict: false });
  const queries = useQueryClient();
  const router = useRouter();
  const signIn = async (fields: FormData) => {
    const body = { email: textOf(fields, 'email'), password: passwordOf(fields, 'password') };
    const session = await answered(api.POST('/api/v1/session', { body }));
    if ('secondFactor' in session) return;
    queries.setQueryData(sessionQuery.queryKey, session);
    router.history.push(kembali.startsWith('/') && !kembali.startsWith('//') ? kembali : '/beranda');
  };
  return (
    <>
      <Simulation />
      <main className={styles['page']}>
        <Page title={t('signIn')}>
          <ActionForm action={signIn} submit={t('signIn')}>
            <TextField label={t('email')} name="email" type="email" autoComplete="username" required />
            <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required />
          </ActionForm>
        </Page>
      </main>
    </>
  );
}
