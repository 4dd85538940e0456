import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { createStore } from '../../ui/store.js';
import styles from './submission.module.css';
import { documentQuery } from './submission.queries.js';
import { SUBMISSION_WORDS } from './submission.words.js';

const KINDS = ['EVALUATION_REPORT', 'SCORE_SHEET', 'EVIDENCE_BINDER'] as const;
type Kind = (typeof KINDS)[number];

/** What was asked for since the page was loaded, by assessment and kind: it is made while other pages are open. */
const asked = createStore<Readonly<Record<string, string>>>({});

/** The evaluation report and the score sheet as PDF and the evidence as ZIP, made in the background. */
export function DocumentsPanel({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(SUBMISSION_WORDS);
  const session = useSession();
  if (!may(session, 'document.own')) return null;
  const kinds = KINDS.filter((kind) => kind !== 'EVIDENCE_BINDER' || may(session, 'evidence.read'));
  return (
    <Panel title={t('documents')}>
      <p>{t('documentsLead')}</p>
      {kinds.map((kind) => (
        <DocumentRow key={kind} assessmentId={assessmentId} kind={kind} />
      ))}
    </Panel>
  );
}

function DocumentRow({ assessmentId, kind }: { readonly assessmentId: string; readonly kind: Kind }) {
  const t = useText(SUBMISSION_WORDS);
  const language = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const verb = t(kind === 'EVIDENCE_BINDER' ? 'askZip' : 'askDocument');
  const key = `${assessmentId} ${kind}`;
  const id = asked.use()[key];
  const ask = async () => {
    try {
      const given = { params: { path: { id: assessmentId } }, body: { kind, language } };
      const made = await answered(api.POST('/api/v1/assessments/{id}/documents', given));
      asked.set({ ...asked.get(), [key]: made.id });
      setError(null);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <div className={styles['document']} data-document={kind}>
      <p className={styles['line']}>
        <strong>{t(kind)}</strong>
        <Button size="small" aria-label={`${verb}: ${t(kind)}`} onClick={() => void ask()}>
          {verb}
        </Button>
      </p>
      {error !== null && <ProblemNotice error={error} />}
      {id !== undefined && <Making id={id} kind={kind} />}
    </div>
  );
}

function Making({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  return <Answer of={useQuery(documentQuery(id))}>{(document) => <Made document={document} kind={kind} />}</Answer>;
}

function Made({ document, kind }: { readonly document: Schemas['DocumentView']; readonly kind: Kind }) {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  const { id, progress, finishedAt, problem, size, discardedAt } = document;
  if (problem !== null) return <p role="alert">{t('failed', { problem })}</p>;
  if (discardedAt !== null) return <p>{t('discarded')}</p>;
  if (finishedAt === null) {
    return (
      <div role="status">
        <progress className={styles['bar']} max={100} value={progress} aria-label={t(kind)} />
        <p className="soft">{t('making', { percent: progress })}</p>
      </div>
    );
  }
  return (
    <p className={styles['line']} role="status">
      <ButtonAnchor
        size="small"
        href={`/api/v1/documents/${id}/content`}
        aria-label={`${t('download')}: ${t(kind)}`}
        download
      >
        <Icon name="download" size={16} /> {t('download')}
      </ButtonAnchor>
      <span className="soft">{size === null ? '' : format.bytes(size)}</span>
    </p>
  );
}
