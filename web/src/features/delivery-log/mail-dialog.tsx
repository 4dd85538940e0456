import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { Answer } from '../../ui/states.js';
import { loggedMailQuery } from './delivery-log.queries.js';
import { DELIVERY_LOG_WORDS } from './delivery-log.words.js';

type Mail = Schemas['LoggedMailView'];
type Attempt = Mail['attempts'][number];

interface MailDialogProps {
  readonly mailingId: string;
  readonly onClose: () => void;
}

/** One mail with every try to send it, and what it is about. */
export function MailDialog({ mailingId, onClose }: MailDialogProps) {
  const t = useText(DELIVERY_LOG_WORDS);
  return (
    <Dialog title={t('mail')} onClose={onClose}>
      <Answer of={useQuery(loggedMailQuery(mailingId))}>{(mail) => <Whole mail={mail} />}</Answer>
    </Dialog>
  );
}

function Whole({ mail }: { readonly mail: Mail }) {
  const t = useText(DELIVERY_LOG_WORDS);
  const format = useFormat();
  return (
    <>
      <p>
        {mail.recipient.name} ({mail.recipient.email})
      </p>
      <p>{useEnd(mail)}</p>
      <p className="soft">
        {t('messageId')}: <code>{mail.messageId}</code>
      </p>
      <h3>{t('attempts')}</h3>
      <ol>
        {mail.attempts.map((attempt) => (
          <li key={attempt.startedAt}>
            {format.instant(attempt.startedAt)}: <Outcome attempt={attempt} /> {attempt.response}
          </li>
        ))}
      </ol>
      <h3>{t('about')}</h3>
      <ul>
        {mail.about.map(({ kind, unitName, subjectId, dueOn, stepDays }) => (
          <li key={`${kind}${subjectId}${stepDays}`}>
            {t(`kind-${kind}`)}, {unitName}, {t('dueOn', { day: format.day(dueOn) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ attempt: { outcome } }: { readonly attempt: Attempt }) {
  const t = useText(DELIVERY_LOG_WORDS);
  return <b>{outcome === null ? t('underWay') : t(outcome)}</b>;
}

function useEnd({ sentAt, givenUpAt, givenUpBecause, sendAfter }: Mail): string {
  const t = useText(DELIVERY_LOG_WORDS);
  const format = useFormat();
  if (sentAt !== null) return t('sentAt', { at: format.instant(sentAt) });
  if (givenUpAt !== null) return t('givenUp', { at: format.instant(givenUpAt), because: givenUpBecause ?? '' });
  return t('waiting', { at: format.instant(sendAfter) });
}
