import { useText } from '../../i18n/text.js';
import type { HeldRole } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';
import { ROLE_WORDS } from './role.words.js';

/** So many places of one role are named, the others counted. */
const MOST_NAMED = 3;

/** Each role once, with where it is held. */
export function RolesInShort({ roles }: { readonly roles: readonly HeldRole[] }) {
  const t = useText(ACCESS_WORDS);
  const role = useText(ROLE_WORDS);
  if (roles.length === 0) return <span className="soft">{t('noRolesShort')}</span>;
  return (
    <ul className={styles['plainList']}>
      {[...placesByRole(roles)].map(([held, places]) => (
        <li key={held}>
          {role(held)}
          {places.length > 0 && <span className="soft"> · {places.slice(0, MOST_NAMED).join(', ')}</span>}
          {places.length > MOST_NAMED && (
            <span className="soft"> {t('andMore', { count: places.length - MOST_NAMED })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function placesByRole(roles: readonly HeldRole[]): ReadonlyMap<HeldRole['role'], readonly string[]> {
  const places = new Map<HeldRole['role'], readonly string[]>();
  for (const { role, unit, institution } of roles) {
    const place = (unit ?? institution)?.name;
    places.set(role, [...(places.get(role) ?? []), ...(place === undefined ? [] : [place])]);
  }
  return places;
}
