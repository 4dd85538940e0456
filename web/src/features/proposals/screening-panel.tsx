import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ChoiceField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf, textOrNull } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.js';
import { documentAddress } from './documents-panel.js';
import { proposalDocumentsQuery, screeningQuery } from './proposals.queries.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

type Outcome = Schemas['ScreeningBody']['outcome'];
const OUTCOMES = ['PASSED', 'PASSED_WITH_NOTES', 'FAILED'] as const satisfies readonly Outcome[];

interface ScreeningPanelProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly mayScreen: boolean;
}

/** The administrative screening: to be done by whoever may, afterwards for everyone to read. */
export function ScreeningPanel({ assessment, mayScreen }: ScreeningPanelProps) {
  const t = useText(PROPOSALS_WORDS);
  const isScreened = assessment.history.some(({ move }) => move === 'admit' || move === 'screenOut');
  const asked = useQuery({ ...screeningQuery(assessment.id), enabled: isScreened });
  if (!isScreened && !mayScreen) return null;
  return (
    <Panel title={t('screening')}>
      {mayScreen ? (
        <ScreeningForm id={assessment.id} />
      ) : (
        <Answer of={asked}>{(screening) => <Screened screening={screening} />}</Answer>
      )}
    </Panel>
  );
}

function ScreeningForm({ id }: { readonly id: string }) {
  const t = useText(PROPOSALS_WORDS);
  const screen = async (fields: FormData) => {
    const documents = DOCUMENT_KINDS.map((kind, index) => {
      const reason = textOrNull(fields, `documents/${index}/reason`);
      const conforms = textOf(fields, `documents/${index}/conforms`) === 'yes';
      return { kind, conforms, ...(reason !== null && !conforms && { reason }) };
    });
    const note = textOrNull(fields, 'note');
    const body = { outcome: textOf(fields, 'outcome') as Outcome, documents, ...(note !== null && { note }) };
    await answered(api.POST('/api/v1/assessments/{id}/screening', { params: { path: { id } }, body }));
    announce(t('screened'));
    await assessmentChanged();
  };
  const outcomes = OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }));
  return (
    <ActionForm action={screen} submit={t('saveScreening')}>
      {DOCUMENT_KINDS.map((kind, index) => (
        <ScreenedDocument key={kind} id={id} kind={kind} index={index} />
      ))}
      <ChoiceField legend={t('outcome')} name="outcome" choices={outcomes} required />
      <TextArea label={t('screeningNote')} name="note" hint={t('screeningNoteHint')} maxLength={2_000} />
    </ActionForm>
  );
}

interface ScreenedDocumentProps {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly index: number;
}

/** Whether one document conforms; the reason is asked for where it does not. */
function ScreenedDocument({ id, kind, index }: ScreenedDocumentProps) {
  const t = useText(PROPOSALS_WORDS);
  const [conforms, setConforms] = useState<string | null>(null);
  const document = useQuery(proposalDocumentsQuery(id)).data?.find((each) => each.kind === kind);
  const choices = [
    { value: 'yes', label: t('conforms') },
    { value: 'no', label: t('conformsNot') },
  ];
  return (
    <div>
      <ChoiceField
        legend={t(`document.${kind}`)}
        name={`documents/${index}/conforms`}
        choices={choices}
        required
        onChange={({ target }) => setConforms(target.value)}
      />
      {document !== undefined && (
        <p>
          <a href={documentAddress(document)} target="_blank" rel="noopener noreferrer">
            {t('openDocument', { title: document.title })}
          </a>
        </p>
      )}
      {conforms === 'no' && (
        <TextArea label={t('whyNot')} name={`documents/${index}/reason`} required maxLength={2_000} />
      )}
    </div>
  );
}

function Screened({ screening }: { readonly screening: Schemas['ScreeningView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const format = useFormat();
  const { outcome, documents, note, screenedAt } = screening;
  return (
    <>
      <p>
        <Badge tone={outcome === 'FAILED' ? 'bad' : 'ok'} icon={outcome === 'FAILED' ? 'alert' : 'check'}>
          {t(`outcome.${outcome}`)}
        </Badge>{' '}
        <span className="soft">{format.instant(screenedAt)}</span>
      </p>
      {note !== null && <p>{note}</p>}
      <ul>
        {documents.map(({ kind, conforms, reason }) => (
          <li key={kind}>
            {t(`document.${kind}`)}: {t(conforms ? 'conforms' : 'conformsNot')}
            {reason !== null && ` (${reason})`}
          </li>
        ))}
      </ul>
    </>
  );
}
