import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { type Text, useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Answer } from '../../ui/states.js';
import { awardRemindersQuery } from './awards.queries.js';
import { AWARD_WORDS } from './awards.words.js';

type Reminder = Schemas['ReminderView'];
type Words = Text<(typeof AWARD_WORDS)['id']>;

/** The ladder towards the re-evaluation: what goes out when, and who was told. */
export function AwardReminders({ id }: { readonly id: string }) {
  const t = useText(AWARD_WORDS);
  const columns = useColumns();
  return (
    <Answer of={useQuery(awardRemindersQuery(id))}>
      {(reminders) => (
        <DataTable
          caption={t('reminders')}
          rows={reminders}
          columns={columns}
          rowKey={({ dueVersion, stepDays }) => `${dueVersion}/${stepDays}`}
          empty={<p>{t('remindersNone')}</p>}
          prefix="pengingat."
          hasTools={false}
        />
      )}
    </Answer>
  );
}

function useColumns(): readonly Column<Reminder>[] {
  const t = useText(AWARD_WORDS);
  const format = useFormat();
  return [
    {
      key: 'step',
      head: t('step'),
      text: ({ stepDays }) => stepDays,
      cell: ({ stepDays }) => stepInWords(t, stepDays),
    },
    { key: 'sendOn', head: t('sendOn'), text: ({ sendOn }) => sendOn, cell: ({ sendOn }) => format.day(sendOn) },
    { key: 'told', head: t('told'), cell: (reminder) => toldInWords(t, reminder) },
  ];
}

function stepInWords(t: Words, days: number): string {
  if (days === 0) return t('stepDay');
  return days > 0 ? t('stepBefore', { count: days }) : t('stepAfter', { count: -days });
}

function toldInWords(t: Words, { recipients, cancelledBecause }: Reminder): string {
  if (recipients.length > 0) return recipients.map(({ name }) => name).join(', ');
  return cancelledBecause === null ? t('planned') : t('cancelled');
}
