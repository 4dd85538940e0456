import { useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { createStore } from '../ui/store.js';
import { Dialog } from '../ui/dialog.js';
import { ActionForm } from '../ui/form.js';
import { SHELL_WORDS } from './shell.words.js';
import { countUnsent, signOut } from './sign-out.js';

/** How many changes would be lost; null while nobody wants to leave. */
const asked = createStore<number | null>(null);

/** Signs somebody out at once where nothing would be lost and there is a line, and asks otherwise. */
export async function leave(accountId: string): Promise<void> {
  const unsent = await countUnsent(accountId);
  if (unsent > 0) return asked.set(unsent);
  await signOut(accountId).catch(() => asked.set(0));
}

/** Stands once in the shell. */
export function LeavingQuestion() {
  const t = useText(SHELL_WORDS);
  const { accountId } = useSession();
  const count = asked.use();
  if (count === null) return null;
  return (
    <Dialog title={t('signOut')} onClose={() => asked.set(null)}>
      {count > 0 && <p>{t('unsent', { count })}</p>}
      <ActionForm action={() => signOut(accountId)} submit={t('signOutAnyway')} look="danger">
        <p>{t('signOutWhy')}</p>
      </ActionForm>
    </Dialog>
  );
}
