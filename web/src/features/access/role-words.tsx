import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import type { HeldRole } from './access.queries.js';
import { ROLE_WORDS } from './role.words.js';

/** A role, where it is held, and until when. */
export function RoleWords({ held: { role, unit, institution, until } }: { readonly held: HeldRole }) {
  const t = useText(ROLE_WORDS);
  const { day } = useFormat();
  const place = unit ?? institution;
  return (
    <>
      {t(role)}
      {place !== null && <span className="soft"> · {place.name}</span>}
      {until !== null && <span className="soft"> · {t('until', { day: day(until) })}</span>}
    </>
  );
}
