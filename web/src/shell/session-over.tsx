import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client.js';
import { sessionOver } from '../api/session-over.js';
import { useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../ui/dialog.js';
import { TextField } from '../ui/field.js';
import { ActionForm, textOf } from '../ui/form.js';
import { SHELL_WORDS } from './shell.words.js';

/** Asks the same person to sign in again, over the page as it is. */
export function SessionOver() {
  const t = useText(SHELL_WORDS);
  const { email } = useSession();
  const queries = useQueryClient();
  const signIn = async (fields: FormData) => {
    await answered(api.POST('/api/v1/session', { body: { email, password: textOf(fields, 'password') } }));
    sessionOver.set(false);
    await queries.invalidateQueries();
  };
  return (
    <Dialog title={t('sessionOver')}>
      <p>{t('sessionOverWhy')}</p>
      <ActionForm action={signIn} submit={t('signIn')}>
        <TextField label="E-mail" name="email" value={email} readOnly required />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      </ActionForm>
    </Dialog>
  );
}
