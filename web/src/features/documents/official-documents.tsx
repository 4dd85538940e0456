import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import { documentQuery } from './documents.queries.js';
import { DOCUMENTS_WORDS } from './documents.words.js';

type Kind = Schemas['DocumentBody']['kind'];
const KINDS = ['EVALUATION_REPORT', 'SCORE_SHEET', 'EVIDENCE_BINDER'] as const satisfies readonly Kind[];

/** The evaluation report and the score sheet of an assessment, as the server puts them on paper, and its evidence with the files. */
export function OfficialDocuments({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(DOCUMENTS_WORDS);
  const session = useSession();
  const kinds = KINDS.filter((kind) => kind !== 'EVIDENCE_BINDER' || may(session, 'evidence.read'));
  return (
    <div data-screen-only>
      <Panel title={t('title')}>
        <p>{t('lead')}</p>
        {kinds.map((kind) => (
          <OfficialDocument key={kind} assessmentId={assessmentId} kind={kind} />
        ))}
      </Panel>
    </div>
  );
}

interface OfficialDocumentProps {
  readonly assessmentId: string;
  readonly kind: Kind;
}

/** Asked for, being made, and then there to be taken along. */
function OfficialDocument({ assessmentId, kind }: OfficialDocumentProps) {
  const t = useText(DOCUMENTS_WORDS);
  const language = useLanguage();
  const [id, setId] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const ask = async () => {
    const [params, body] = [{ path: { id: assessmentId } }, { kind, language }];
    try {
      setId((await answered(api.POST('/api/v1/assessments/{id}/documents', { params, body }))).id);
      setProblem(null);
    } catch (thrown) {
      setProblem(thrown);
    }
  };
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      {id === '' ? <Button onClick={() => void ask()}>{t(`ask.${kind}`)}</Button> : <Made id={id} kind={kind} />}{' '}
    </>
  );
}

function Made({ id, kind }: { readonly id: string; readonly kind: Kind }) {
  const t = useText(DOCUMENTS_WORDS);
  const format = useFormat();
  const { data } = useQuery(documentQuery(id));
  if (data?.problem)
    return (
      <Notice tone="bad" role="alert">
        <p>{t('failed', { problem: data.problem })}</p>
      </Notice>
    );
  if (!data?.finishedAt) return <span role="status">{t('making', { progress: data?.progress ?? 0 })}</span>;
  return (
    <ButtonAnchor href={`/api/v1/documents/${id}/content`} download="">
      <Icon name="download" size={16} /> {t(`open.${kind}`, { size: format.bytes(data.size ?? 0) })}
    </ButtonAnchor>
  );
}
