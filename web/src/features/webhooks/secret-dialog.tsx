import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import styles from './webhooks.module.css';
import { WEBHOOKS_WORDS } from './webhooks.words.js';

/** A secret, shown this once: it is closed by saying that it is kept. */
export function SecretDialog({ secret, onKept }: { readonly secret: string; readonly onKept: () => void }) {
  const t = useText(WEBHOOKS_WORDS);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    announce(t('copied'));
  };
  return (
    <Dialog title={t('secretTitle')}>
      <Notice tone="warn">
        <p>{t('secretOnce')}</p>
      </Notice>
      <p className={styles['secret']}>
        <code>{secret}</code>
      </p>
      <p>
        <Button onClick={() => void copy()}>{t('copy')}</Button>{' '}
        <Button look="primary" onClick={onKept}>
          {t('done')}
        </Button>
      </p>
    </Dialog>
  );
}
