import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { attachedQuery } from '../assessments/assessments.queries.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.js';
import { proposalDocumentsQuery } from './proposals.queries.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

type Document = Schemas['ProposalDocumentView'];

/** Where a document of a proposal is opened. */
export function documentAddress({ url, evidenceId, version }: Document): string {
  return url ?? `/api/v1/evidence/${evidenceId}/versions/${version}/content?preview=true`;
}

/** The documents a proposal must come with: what is there, and what is missing. */
export function DocumentsPanel({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const isGathering = ['INTERNAL_EVALUATION', 'PROPOSAL'].includes(assessment.stage);
  const mayPut = may(useSession(), 'proposal.document') && isGathering;
  return (
    <Panel title={t('documents')}>
      <Answer of={useQuery(proposalDocumentsQuery(assessment.id))}>
        {(documents) => (
          <ul>
            {DOCUMENT_KINDS.map((kind) => (
              <li key={kind}>
                <Place kind={kind} document={documents.find((each) => each.kind === kind)} />{' '}
                {mayPut && <Putting assessmentId={assessment.id} kind={kind} />}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Panel>
  );
}

function Place({ kind, document }: { readonly kind: DocumentKind; readonly document: Document | undefined }) {
  const t = useText(PROPOSALS_WORDS);
  if (document === undefined)
    return (
      <>
        {t(`document.${kind}`)}{' '}
        <Badge tone="bad" icon="alert">
          {t('documentMissing')}
        </Badge>
      </>
    );
  return (
    <>
      {t(`document.${kind}`)}:{' '}
      <a href={documentAddress(document)} target="_blank" rel="noopener noreferrer">
        {document.title}
      </a>{' '}
      <Badge tone="ok" icon="check">
        {t('version', { version: document.version })}
      </Badge>
    </>
  );
}

function Putting({ assessmentId, kind }: { readonly assessmentId: string; readonly kind: DocumentKind }) {
  const t = useText(PROPOSALS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const name = t(`document.${kind}`);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={t('putDocument', { document: name })}>
        {t('put')}
      </Button>
      {isAsking && (
        <Dialog title={t('putDocument', { document: name })} onClose={() => setAsking(false)}>
          <Choosing assessmentId={assessmentId} kind={kind} onDone={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

interface ChoosingProps {
  readonly assessmentId: string;
  readonly kind: DocumentKind;
  readonly onDone: () => void;
}

/** From what the unit has attached to its worksheet: its library beyond that is its own. */
function Choosing({ assessmentId, kind, onDone }: ChoosingProps) {
  const t = useText(PROPOSALS_WORDS);
  const put = async (fields: FormData) => {
    const params = { path: { id: assessmentId, kind } };
    const body = { evidenceId: textOf(fields, 'evidenceId') };
    await answered(api.PUT('/api/v1/assessments/{id}/proposal-documents/{kind}', { params, body }));
    announce(t('documentPut'));
    await assessmentChanged();
    onDone();
  };
  return (
    <Answer of={useQuery(attachedQuery(assessmentId))}>
      {(attached) => {
        const pieces = new Map(attached.map(({ evidenceId, title }) => [evidenceId, title]));
        if (pieces.size === 0)
          return (
            <Empty>
              <p>{t('nothingToPut')}</p>
            </Empty>
          );
        return (
          <ActionForm action={put} submit={t('put')}>
            <SelectField label={t('evidence')} name="evidenceId" hint={t('putHint')} required>
              {[...pieces].map(([evidenceId, title]) => (
                <option key={evidenceId} value={evidenceId}>
                  {title}
                </option>
              ))}
            </SelectField>
          </ActionForm>
        );
      }}
    </Answer>
  );
}
