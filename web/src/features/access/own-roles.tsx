import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import type { HeldRole } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { RoleWords } from './role-words.js';

export function OwnRoles({ roles }: { readonly roles: readonly HeldRole[] }) {
  const t = useText(ACCESS_WORDS);
  return (
    <Panel title={t('roles')}>
      {roles.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <ul>
          {roles.map((held) => (
            <li key={held.id}>
              <RoleWords held={held} />
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{t('rolesWhy')}</p>
    </Panel>
  );
}
