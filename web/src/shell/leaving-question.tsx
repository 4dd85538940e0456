import { useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../ui/dialog.js';
import { ActionForm } from '../ui/form.js';
import { leaving } from './leaving.js';
import { SHELL_WORDS } from './shell.words.js';
import { signOut } from './sign-out.js';

/** Asks whether somebody leaves who would lose `count` changes, or who has no line. */
export function LeavingQuestion({ count }: { readonly count: number }) {
  const t = useText(SHELL_WORDS);
  const { accountId } = useSession();
  return (
    <Dialog title={t('signOut')} onClose={() => leaving.set(null)}>
      {count > 0 && <p>{t('unsent', { count })}</p>}
      <ActionForm action={() => signOut(accountId)} submit={t('signOutAnyway')} look="danger">
        <p>{t('signOutWhy')}</p>
      </ActionForm>
    </Dialog>
  );
}
