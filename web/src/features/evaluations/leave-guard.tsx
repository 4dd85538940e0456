import { useBlocker } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { drafts, unsavedIn } from './drafts.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** Asks before somebody leaves with something unsaved; it stays in this tab either way. */
export function LeaveGuard({ sheetId }: { readonly sheetId: string }) {
  const t = useText(EVALUATIONS_WORDS);
  const isUnsaved = () => unsavedIn(drafts.get(), sheetId).length > 0;
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && isUnsaved(),
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog title={t('leaveTitle')} onClose={reset}>
      <p>{t('leaveWhy', { items: unsavedIn(drafts.get(), sheetId).join(', ') })}</p>
      <div className={styles['buttons']}>
        <Button look="primary" onClick={reset}>
          {t('stay')}
        </Button>
        <Button onClick={proceed}>{t('leave')}</Button>
      </div>
    </Dialog>
  );
}
