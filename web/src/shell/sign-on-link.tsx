import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text.js';
import { ButtonAnchor } from '../ui/button.js';
import { installationQuery } from './shell.queries.js';
import { SIGN_IN_WORDS } from './sign-in.words.js';

interface SignOnLinkProps {
  /** Where to go once that is done; empty for home. */
  readonly back?: string;
  /** So that this page stays as it is. */
  readonly isInNewTab?: boolean;
}

/** Leaves for the service by which people may sign on; nothing where there is none. */
export function SignOnLink({ back = '', isInNewTab = false }: SignOnLinkProps) {
  const t = useText(SIGN_IN_WORDS);
  const name = useQuery(installationQuery).data?.signOn ?? null;
  if (name === null) return null;
  const address = back === '' ? '/sign-on' : `/sign-on?back=${encodeURIComponent(back)}`;
  return (
    <p>
      <ButtonAnchor href={address} target={isInNewTab ? '_blank' : undefined}>
        {t(isInNewTab ? 'signOnInNewTab' : 'signOn', { name })}
      </ButtonAnchor>
    </p>
  );
}
