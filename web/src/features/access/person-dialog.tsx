import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/states.js';
import type { Person } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';
import { AppointmentForm } from './appointment-form.js';
import { ClosingForm } from './closing-form.js';
import { RoleWords } from './role-words.js';
import { StateBadge } from './state-badge.js';

interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** One person, and all that an administrator may do about them. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const tell = async (said: string) => {
    announce(said);
    setError(null);
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  const attempt = async (call: Promise<unknown>, said: string) => {
    try {
      await call;
      await tell(said);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const path = { id: person.id };
  return (
    <Dialog title={person.name} onClose={onClose}>
      <p>
        {person.email} <StateBadge person={person} />
      </p>
      {error !== null && <ProblemNotice error={error} />}
      {person.state === 'INVITED' && (
        <Invitation
          person={person}
          onAgain={() =>
            void attempt(
              answered(api.POST('/api/v1/accounts/{id}/invitation', { params: { path } })),
              t('invitedAgain'),
            )
          }
        />
      )}
      {person.state === 'CLOSED' ? (
        <Closed
          reason={person.closingReason}
          onReopen={() =>
            void attempt(answered(api.POST('/api/v1/accounts/{id}/reopening', { params: { path } })), t('reopened'))
          }
        />
      ) : (
        <>
          <HeldRoles
            person={person}
            onEnd={(id) =>
              void attempt(
                answered(api.DELETE('/api/v1/appointments/{id}', { params: { path: { id } } })),
                t('roleEnded'),
              )
            }
          />
          <AppointmentForm accountId={person.id} onAppointed={() => tell(t('appointed'))} />
          <ClosingForm accountId={person.id} onClosed={() => tell(t('closed'))} />
        </>
      )}
    </Dialog>
  );
}

function Invitation({ person, onAgain }: { readonly person: Person; readonly onAgain: () => void }) {
  const t = useText(ACCESS_WORDS);
  return (
    <section className={styles['part']}>
      {person.invitation?.refusal != null && (
        <Notice tone="bad">{t('invitationRefusedWhy', { words: person.invitation.refusal })}</Notice>
      )}
      <Button onClick={onAgain}>{t('inviteAgain')}</Button>
    </section>
  );
}

function Closed({ reason, onReopen }: { readonly reason: string | null; readonly onReopen: () => void }) {
  const t = useText(ACCESS_WORDS);
  return (
    <section className={styles['part']}>
      {reason !== null && <p>{t('closedBecause', { reason })}</p>}
      <Button look="primary" onClick={onReopen}>
        {t('reopen')}
      </Button>
    </section>
  );
}

interface HeldRolesProps {
  readonly person: Person;
  readonly onEnd: (appointmentId: string) => void;
}

function HeldRoles({ person, onEnd }: HeldRolesProps) {
  const t = useText(ACCESS_WORDS);
  return (
    <section className={styles['part']}>
      <h3>{t('roles')}</h3>
      {person.appointments.length === 0 && <p>{t('noRolesYet')}</p>}
      <ul className={styles['roles']}>
        {person.appointments.map((held) => (
          <li key={held.id}>
            <span id={`peran-${held.id}`}>
              <RoleWords held={held} />
            </span>
            <Button size="small" aria-describedby={`peran-${held.id}`} onClick={() => onEnd(held.id)}>
              {t('endRole')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
