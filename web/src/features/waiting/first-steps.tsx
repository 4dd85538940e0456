import { useState } from 'react';
import type { Role } from '../../../../src/access/role.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/page.js';
import { PlaceLink } from '../../ui/place-link.js';
import { STEPS_OF } from './steps.js';
import { WAITING_WORDS } from './waiting.words.js';

/** Of this browser: whoever has put the first steps away does not need them again. */
const KEPT_AS = 'langkah-pertama';

/** Three next steps for somebody who is here for the first time, by their role. */
export function FirstSteps() {
  const t = useText(WAITING_WORDS);
  const { roles } = useSession();
  const [isAway, setAway] = useState(() => localStorage.getItem(KEPT_AS) === 'selesai');
  if (isAway) return null;
  const steps = STEPS_OF[(roles[0]?.role ?? 'LEADERSHIP') satisfies Role];
  const putAway = () => {
    localStorage.setItem(KEPT_AS, 'selesai');
    setAway(true);
  };
  return (
    <Panel title={t('firstSteps')}>
      <ol>
        {steps.map(({ to, word }) => (
          <li key={to}>
            <PlaceLink to={to}>{t(word)}</PlaceLink>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={putAway}>
        {t('putAway')}
      </Button>
    </Panel>
  );
}
