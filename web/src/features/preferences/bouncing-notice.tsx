import { useQueries } from '@tanstack/react-query';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { bouncingQuery } from './preferences.queries.js';
import { PREFERENCES_WORDS } from './preferences.words.js';

/** Says whose mail comes back, to those of a unit who can see to it. */
export function BouncingNotice() {
  const t = useText(PREFERENCES_WORDS);
  const session = useSession();
  const units = may(session, 'bouncing-address.read') ? session.roles.flatMap(({ unitId }) => unitId ?? []) : [];
  const answers = useQueries({ queries: [...new Set(units)].map((unitId) => bouncingQuery(unitId)) });
  const people = new Map(answers.flatMap(({ data = [] }) => data.map((person) => [person.email, person.name])));
  if (people.size === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t('bouncing')}</p>
      <ul>
        {[...people].map(([email, name]) => (
          <li key={email}>
            {name}: {email} {email === session.email && t('bouncingYou')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
