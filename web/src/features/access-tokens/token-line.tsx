import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Line } from '../../ui/lines.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Badge } from '../../ui/notice.js';
import type { AccessToken } from './access-tokens.queries.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';

interface TokenLineProps {
  readonly token: AccessToken;
  readonly onRevoke: () => Promise<void>;
}

/** One token: what for, how to know it again, what it opens, until when, and whether a program still uses it. */
export function TokenLine({ token: { name, ending, scopes, lastDay, lastSeenAt }, onRevoke }: TokenLineProps) {
  const t = useText(ACCESS_TOKENS_WORDS);
  const format = useFormat();
  const seen = lastSeenAt === null ? t('neverSeen') : t('seen', { at: format.instant(lastSeenAt) });
  const until = t('until', { day: format.day(lastDay) });
  return (
    <Line>
      <span>
        <strong>{name}</strong> {lastDay < todayInRegister() && <Badge tone="warn">{t('ended')}</Badge>}
        <br />
        {scopes.map((scope) => t(scope)).join(' · ')}
        <br />
        <span className="soft">{[t('ending', { ending }), until, seen].join(' · ')}</span>
      </span>
      <AskFirst deed={t('revoke')} title={t('revokeTitle')} keep={t('keep')} of={name} action={onRevoke}>
        <p>{t('revokeWhat')}</p>
      </AskFirst>
    </Line>
  );
}
