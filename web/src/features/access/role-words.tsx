import { useText } from '../../i18n/text.js';
import type { HeldRole } from './access.queries.js';
import { ROLE_WORDS } from './role.words.js';

/** A role, and where it is held. */
export function RoleWords({ held: { role, unit, institution } }: { readonly held: HeldRole }) {
  const t = useText(ROLE_WORDS);
  const place = unit ?? institution;
  return (
    <>
      {t(role)}
      {place !== null && <span className="soft"> · {place.name}</span>}
    </>
  );
}
