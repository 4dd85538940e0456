import { useText } from '../i18n/text.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SHELL_WORDS } from './shell.words.js';

export function NotFound() {
  const t = useText(SHELL_WORDS);
  return (
    <Page title={t('notFound')} lead={t('notFoundWhy')}>
      <ButtonLink to="/beranda">{t('toHome')}</ButtonLink>
    </Page>
  );
}
