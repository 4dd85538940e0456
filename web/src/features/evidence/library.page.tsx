import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Loading } from '../../ui/states.js';
import { assessmentQuery, attachedQuery } from '../assessments/assessments.queries.js';
import { WorkLinks } from '../assessments/work-links.js';
import { LinkDialog } from './attach-more.js';
import { SharesPanel } from './evidence-shares.js';
import { unitEvidenceQuery, unitStorageQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import { useRestoredUploads } from './item-evidence.js';
import { LibraryTable } from './library-table.js';
import { UploadField } from './upload-field.js';
import { UploadList } from './upload-list.js';
import { uploads } from './uploads.js';

const ItemPanel = lazy(async () => ({ default: (await import('./item-panel.js')).ItemPanel }));

/** All evidence of the unit that an assessment is about; `?butir=` shows that of one item. */
export function LibraryPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Library assessment={assessment} />}</Answer>;
}

type Assessment = Schemas['AssessmentDetailView'];

function Library({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(EVIDENCE_WORDS);
  const { butir }: Record<string, string> = useSearch({ strict: false });
  const { id, unitId, unitName } = assessment;
  const session = useSession();
  const isWritable = may(session, 'evidence.upload');
  const isOpen = isWritable && assessment.stage === 'SELF_ASSESSMENT';
  return (
    <Page title={t('library')} lead={t('libraryLead', { unit: unitName })} actions={<WorkLinks assessmentId={id} />}>
      {butir !== undefined && (
        <Suspense fallback={<Loading />}>
          <ItemPanel assessment={assessment} code={butir} isWritable={isOpen} />
        </Suspense>
      )}
      <Panel>
        <Quota unitId={unitId} />
        <Answer of={useQuery(unitEvidenceQuery(unitId))}>
          {(evidence) => <Contents assessmentId={id} evidence={evidence} />}
        </Answer>
      </Panel>
      {isWritable && butir === undefined && <Adding unitId={unitId} />}
      {may(session, 'evidence-share.read') && <SharesPanel assessmentId={id} />}
    </Page>
  );
}

function Contents({ assessmentId, evidence }: { assessmentId: string; evidence: readonly Schemas['EvidenceView'][] }) {
  const attached = useQuery(attachedQuery(assessmentId)).data ?? [];
  return <LibraryTable assessmentId={assessmentId} evidence={evidence} attached={attached} />;
}

/** How much of its room the unit has used. */
function Quota({ unitId }: { readonly unitId: string }) {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const { data } = useQuery(unitStorageQuery(unitId));
  if (data === undefined) return null;
  const { usedBytes, quotaBytes } = data;
  const share = usedBytes / quotaBytes;
  return (
    <p>
      {t('quota')}:{' '}
      {t('quotaOf', { used: format.bytes(usedBytes), quota: format.bytes(quotaBytes), share: format.share(share) })}
      <meter className={styles['meter']} value={share} high={0.9} aria-label={t('quota')} />
    </p>
  );
}

function Adding({ unitId }: { readonly unitId: string }) {
  const t = useText(EVIDENCE_WORDS);
  const [isLink, setLink] = useState(false);
  useRestoredUploads();
  const here = uploads.use().filter((upload) => upload.unitId === unitId);
  return (
    <Panel title={t('add')}>
      <div className={styles['evidence']}>
        <UploadList uploads={here} />
        <UploadField unitId={unitId} place={null}>
          <Button size="small" onClick={() => setLink(true)}>
            <Icon name="link" size={16} /> {t('addLink')}
          </Button>
        </UploadField>
      </div>
      {isLink && <LinkDialog unitId={unitId} place={null} onClose={() => setLink(false)} />}
    </Panel>
  );
}
