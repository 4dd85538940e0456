import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { Answer } from '../../ui/states.js';
import { attachedQuery } from '../assessments/assessments.queries.js';
import { AttachedList } from './attached-list.js';
import { AttachMore } from './attach-more.js';

import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import type { ItemPlace } from './item-place.js';
import { UploadField } from './upload-field.js';
import { UploadList } from './upload-list.js';
import { restoreUploads, uploads } from './uploads.js';

interface ItemEvidenceProps {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly code: string;
  /** Whether this person may attach and detach here now. */
  readonly isWritable: boolean;
  /** Whether the item must show evidence as it is answered (domain/evidence-need); left out where nobody knows. */
  readonly isRequired?: boolean;
}

/** What shows that the answer to one item is true: what is attached, what is on its way, and how more is added. */
export function ItemEvidence({ assessmentId, unitId, code, isWritable, isRequired = false }: ItemEvidenceProps) {
  const t = useText(EVIDENCE_WORDS);
  const place = { assessmentId, code };
  const attached = useQuery(attachedQuery(assessmentId));
  useRestoredUploads();
  const onTheirWay = uploads.use().filter((upload) => isAt(upload.place, place));
  return (
    <div className={styles['evidence']} role="group" aria-label={t('ofItem', { code })}>
      <Answer of={attached}>
        {(all) => {
          const here = all.filter(({ item }) => item === code);
          return (
            <>
              {here.length === 0 && <Nothing isRequired={isRequired && onTheirWay.length === 0} />}
              <AttachedList place={place} attached={here} isWritable={isWritable} />
            </>
          );
        }}
      </Answer>
      <UploadList uploads={onTheirWay} />
      {isWritable && (
        <UploadField unitId={unitId} place={place}>
          <AttachMore unitId={unitId} place={place} />
        </UploadField>
      )}
    </div>
  );
}

function isAt(place: ItemPlace | null, { assessmentId, code }: ItemPlace): boolean {
  return place?.assessmentId === assessmentId && place.code === code;
}

/** What this person left unfinished goes on as soon as a page shows uploads. */
export function useRestoredUploads(): void {
  const { accountId } = useSession();
  useEffect(() => void restoreUploads(accountId), [accountId]);
}

function Nothing({ isRequired }: { readonly isRequired: boolean }) {
  const t = useText(EVIDENCE_WORDS);
  if (!isRequired) return <p className={`${styles['line']} soft`}>{t('none')}</p>;
  return (
    <p className={styles['line']}>
      <Badge tone="warn" icon="alert">
        {t('noneRequired')}
      </Badge>
    </p>
  );
}
