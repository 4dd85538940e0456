import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { AskFirst } from '../../ui/ask-first.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { Deliveries } from './deliveries.js';
import { SecretDialog } from './secret-dialog.js';
import styles from './webhooks.module.css';
import { webhooksQuery } from './webhooks.queries.js';
import { WEBHOOKS_WORDS } from './webhooks.words.js';

type Webhook = Schemas['WebhookView'];

export function WebhookPage() {
  const t = useText(WEBHOOKS_WORDS);
  const { id = '' } = useParams({ strict: false });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<ButtonLink to="/admin/webhook">{t('back')}</ButtonLink>}>
      <Answer of={useQuery(webhooksQuery)}>
        {(webhooks) => {
          const webhook = webhooks.find((known) => known.id === id);
          return webhook === undefined ? <p>{t('empty')}</p> : <OneWebhook webhook={webhook} />;
        }}
      </Answer>
    </Page>
  );
}

function OneWebhook({ webhook }: { readonly webhook: Webhook }) {
  const t = useText(WEBHOOKS_WORDS);
  return (
    <>
      <Panel title={webhook.url}>
        <p>
          {t('events')}: <code>{webhook.eventTypes.join(', ')}</code>
        </p>
        {webhook.endedAt === null ? (
          <Deeds webhook={webhook} />
        ) : (
          <Notice tone="quiet">
            <p>{t('ended')}</p>
          </Notice>
        )}
      </Panel>
      <Panel title={t('deliveries')}>
        <Deliveries webhookId={webhook.id} />
      </Panel>
    </>
  );
}

function Deeds({ webhook: { id } }: { readonly webhook: Webhook }) {
  const t = useText(WEBHOOKS_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const params = { path: { id } };
  const attempt = async (deed: () => Promise<string>) => {
    try {
      const said = await deed();
      setError(null);
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
      announce(said);
    } catch (refused) {
      setError(refused);
    }
  };
  const ping = async () => {
    await answered(api.POST('/api/v1/webhooks/{id}/ping', { params }));
    return t('pinged');
  };
  const rotate = async () => {
    setSecret((await answered(api.POST('/api/v1/webhooks/{id}/secret', { params }))).secret);
    return t('rotateHint');
  };
  const end = async () => {
    await answered(api.DELETE('/api/v1/webhooks/{id}', { params }));
    await queries.invalidateQueries({ queryKey: ['webhooks'] });
    announce(t('endedNow'));
  };
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <div className={styles['row']}>
        <Button look="primary" onClick={() => void attempt(ping)}>
          {t('ping')}
        </Button>
        <Button onClick={() => void attempt(rotate)}>{t('rotate')}</Button>
        <AskFirst deed={t('end')} action={end}>
          <p>{t('endHint')}</p>
        </AskFirst>
      </div>
      <p className="soft">{t('rotateHint')}</p>
      {secret !== null && <SecretDialog secret={secret} onKept={() => setSecret(null)} />}
    </>
  );
}
