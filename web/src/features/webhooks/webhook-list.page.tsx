import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { CheckField, CheckGroup, SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { SecretDialog } from './secret-dialog.js';
import styles from './webhooks.module.css';
import { webhooksQuery } from './webhooks.queries.js';
import { WEBHOOKS_WORDS } from './webhooks.words.js';

type Webhook = Schemas['WebhookView'];
/** What the program tells of. */
const EVENTS = [
  'reminder.due',
  'reevaluation.due',
  'reevaluation.opened',
  'reevaluation.decided',
  'assessment.stage-changed',
  'award.made',
  'award.ended',
] as const;

export function WebhookListPage() {
  const t = useText(WEBHOOKS_WORDS);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answer of={useQuery(webhooksQuery)}>{(webhooks) => <Webhooks webhooks={webhooks} />}</Answer>
      <Panel title={t('new')}>
        <NewWebhook />
      </Panel>
    </Page>
  );
}

function Webhooks({ webhooks }: { readonly webhooks: readonly Webhook[] }) {
  const t = useText(WEBHOOKS_WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('title')}
      rows={webhooks}
      columns={columns}
      rowKey={({ id }) => id}
      hasTools={false}
      empty={<p>{t('empty')}</p>}
    />
  );
}

function useColumns(): readonly Column<Webhook>[] {
  const t = useText(WEBHOOKS_WORDS);
  const format = useFormat();
  const institutions = useQuery(institutionsQuery).data ?? [];
  const nameOf = (wanted: string | null) =>
    wanted === null ? t('allInstitutions') : (institutions.find(({ id }) => id === wanted)?.name ?? '–');
  return [
    {
      key: 'alamat',
      head: t('url'),
      cell: ({ id, url }) => (
        <Link to="/admin/webhook/$id" params={{ id }} className={styles['address']}>
          {url}
        </Link>
      ),
    },
    { key: 'instansi', head: t('institution'), cell: ({ institutionId }) => nameOf(institutionId) },
    { key: 'kejadian', head: t('events'), cell: ({ eventTypes }) => eventTypes.join(', ') },
    { key: 'keadaan', head: t('state'), cell: ({ endedAt }) => <WebhookState isEnded={endedAt !== null} /> },
    { key: 'dibuat', head: t('created'), cell: ({ createdAt }) => format.instant(createdAt) },
  ];
}

function WebhookState({ isEnded }: { readonly isEnded: boolean }) {
  const t = useText(WEBHOOKS_WORDS);
  return isEnded ? (
    <Badge tone="quiet" icon="lock">
      {t('ended')}
    </Badge>
  ) : (
    <Badge tone="ok" icon="check">
      {t('active')}
    </Badge>
  );
}

function NewWebhook() {
  const t = useText(WEBHOOKS_WORDS);
  const queries = useQueryClient();
  const institutions = useQuery(institutionsQuery).data ?? [];
  const [secret, setSecret] = useState<string | null>(null);
  const make = async (fields: FormData) => {
    const made = await answered(api.POST('/api/v1/webhooks', { body: webhookIn(fields) }));
    setSecret(made.secret);
    await queries.invalidateQueries({ queryKey: ['webhooks'] });
  };
  return (
    <>
      <ActionForm action={make} submit={t('make')}>
        <TextField label={t('url')} hint={t('urlHint')} name="url" type="url" required maxLength={2000} />
        <SelectField label={t('institution')} name="institutionId" required={false}>
          <option value="">{t('allInstitutions')}</option>
          {institutions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <CheckGroup legend={t('events')} name="eventTypes">
          {EVENTS.map((event) => (
            <CheckField key={event} label={<code>{event}</code>} name="eventTypes" value={event} defaultChecked />
          ))}
        </CheckGroup>
      </ActionForm>
      {secret !== null && <SecretDialog secret={secret} onKept={() => setSecret(null)} />}
    </>
  );
}

function webhookIn(fields: FormData): Schemas['WebhookBody'] {
  const institutionId = textOf(fields, 'institutionId');
  const eventTypes = fields.getAll('eventTypes').map(String);
  return { url: textOf(fields, 'url'), eventTypes, ...(institutionId !== '' && { institutionId }) };
}
