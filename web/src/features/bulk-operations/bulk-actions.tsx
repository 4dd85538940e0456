import { useState } from 'react';
import type { Session } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { allows, type Assessment, BULK_ACTIONS, type BulkAction } from './bulk-action.js';
import { BulkDialog } from './bulk-dialog.js';
import styles from './bulk-operations.module.css';
import { BULK_WORDS } from './bulk-operations.words.js';

interface BulkActionsProps {
  readonly session: Session;
  /** Those that are chosen. */
  readonly chosen: readonly Assessment[];
  readonly clear: () => void;
}

/** What can be done to those that are chosen, each to those of them that allow it now. */
export function BulkActions({ session, chosen, clear }: BulkActionsProps) {
  const t = useText(BULK_WORDS);
  const [asked, setAsked] = useState<BulkAction | null>(null);
  if (chosen.length === 0) return null;
  const fitting = (action: BulkAction) => chosen.filter((assessment) => allows(session, assessment, action));
  return (
    <section className={styles['actions']} aria-label={t('actions')} data-screen-only>
      <strong role="status">{t('chosen', { count: chosen.length })}</strong>
      {BULK_ACTIONS.filter((action) => fitting(action).length > 0).map((action) => (
        <Button key={action} size="small" onClick={() => setAsked(action)}>
          {t(`do.${action}`, { count: fitting(action).length })}
        </Button>
      ))}
      <Button size="small" look="plain" onClick={clear}>
        {t('clear')}
      </Button>
      {asked !== null && (
        <BulkDialog
          session={session}
          action={asked}
          assessments={fitting(asked)}
          onClose={() => setAsked(null)}
          left={chosen.length - fitting(asked).length}
        />
      )}
    </section>
  );
}
