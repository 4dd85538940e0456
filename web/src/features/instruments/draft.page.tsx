import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { AskFirst } from '../../ui/ask-first.js';
import { ButtonLink } from '../../ui/button.js';
import { CheckField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { Comparison } from './comparison.js';
import styles from './instruments.module.css';
import { draftComparisonQuery, draftQuery } from './instruments.queries.js';
import { INSTRUMENTS_WORDS } from './instruments.words.js';
import { WorksheetTree } from './worksheet-tree.js';

type Draft = Schemas['WholeDraftView'];

export function DraftPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(draftQuery(id))}>{(draft) => <OneDraft draft={draft} />}</Answer>;
}

function OneDraft({ draft }: { readonly draft: Draft }) {
  const t = useText(INSTRUMENTS_WORDS);
  const format = useFormat();
  const comparison = useQuery(draftComparisonQuery(draft.id));
  return (
    <Page
      title={t('draftTitle', { id: draft.instrumentId })}
      lead={t('draftLead')}
      actions={<ButtonLink to="/admin/instrumen">{t('back')}</ButtonLink>}
    >
      <p className={`soft ${styles['digest']}`}>
        {t('uploadedAt')} {format.instant(draft.uploadedAt)}. {t('digest')}: <code>{draft.digest}</code>
      </p>
      <Answer of={comparison}>{(compared) => <Comparison of={compared} />}</Answer>
      <Publishing draft={draft} />
      <h2>{t('content')}</h2>
      <WorksheetTree worksheet={draft} />
    </Page>
  );
}

function Publishing({ draft: { id, instrumentId } }: { readonly draft: Draft }) {
  const t = useText(INSTRUMENTS_WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { id } };
  const leave = async (said: string) => {
    announce(said);
    await queries.invalidateQueries({ queryKey: ['instruments'] });
    void queries.invalidateQueries({ queryKey: ['instrument-drafts'], refetchType: 'none' });
  };
  const publish = async () => {
    await answered(api.POST('/api/v1/instrument-drafts/{id}/publication', { params }));
    await leave(t('publishedNow'));
    await navigate({ to: '/admin/instrumen/$id', params: { id: instrumentId } });
  };
  const discard = async () => {
    await answered(api.DELETE('/api/v1/instrument-drafts/{id}', { params }));
    await leave(t('discarded'));
    await navigate({ to: '/admin/instrumen' });
  };
  return (
    <Panel title={t('publishing')}>
      <ActionForm
        action={publish}
        submit={t('publish')}
      >
        <CheckField label={t('publishSure')} name="sure" required />
      </ActionForm>
      <AskFirst deed={t('discard')} action={discard}>
        <p>{t('discardWhat')}</p>
      </AskFirst>
    </Panel>
  );
}
