import { useText } from '../i18n/text.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';

/** Stands before the page of one person once the browser's cookie is another's. */
export function OtherPerson() {
  const t = useText(SIGN_IN_WORDS);
  return (
    <Dialog title={t('otherPerson')}>
      <p>{t('otherPersonWhy')}</p>
      <Button look="primary" onClick={() => location.assign('/beranda')}>
        {t('reload')}
      </Button>
    </Dialog>
  );
}
