import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { installationQuery } from '../../shell/shell.queries.js';
import { SIGN_IN_WORDS } from '../../shell/sign-in.words.js';

/** Leaves for the service by which people may sign on; nothing where there is none. `back`: where to go after it, empty for home. */
export function SignOnLink({ back }: { readonly back: string }) {
  const t = useText(SIGN_IN_WORDS);
  const name = useQuery(installationQuery).data?.signOn ?? null;
  if (name === null) return null;
  const address = back === '' ? '/sign-on' : `/sign-on?back=${encodeURIComponent(back)}`;
  return (
    <p>
      <ButtonAnchor href={address}>{t('signOn', { name })}</ButtonAnchor>
    </p>
  );
}
