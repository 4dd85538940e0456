import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import type { Person } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';

/** Whether somebody can sign in, and if not why. */
export function StateBadge({ person: { state, invitation } }: { readonly person: Person }) {
  const t = useText(ACCESS_WORDS);
  const { instant } = useFormat();
  if (state === 'CLOSED')
    return (
      <Badge tone="quiet" icon="lock">
        {t('state.CLOSED')}
      </Badge>
    );
  if (state === 'OPEN')
    return (
      <Badge tone="ok" icon="check">
        {t('state.OPEN')}
      </Badge>
    );
  if (invitation !== null && invitation.refusal !== null)
    return (
      <Badge tone="bad" icon="alert">
        {t('invitationRefused')}
      </Badge>
    );
  const isGood = invitation !== null && !hasPassed(invitation.expiresAt);
  return (
    <>
      <Badge tone={isGood ? 'info' : 'warn'} icon="clock">
        {isGood ? t('state.INVITED') : t('invitationExpired')}
      </Badge>
      {isGood && (
        <>
          <br />
          <span className="soft">{t('invitationUntil', { at: instant(invitation.expiresAt) })}</span>
        </>
      )}
    </>
  );
}

function hasPassed(at: string): boolean {
  return Date.parse(at) <= Date.now();
}
