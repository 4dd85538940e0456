import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import { CarriedOver } from '../assessments/carried-over.js';
import { ItemComments } from '../comments/item-comments.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import { ItemEvidence } from './item-evidence.js';

type Assessment = Schemas['AssessmentDetailView'];

interface ItemPanelProps {
  readonly assessment: Assessment;
  readonly code: string;
  readonly isWritable: boolean;
}

/** What is there of one item: what it took over from last year, its evidence, and what people say about it. */
export function ItemPanel({ assessment, code, isWritable }: ItemPanelProps) {
  const t = useText(EVIDENCE_WORDS);
  const { id, unitId } = assessment;
  return (
    <Panel title={t('ofItem', { code })}>
      <CarriedOver assessmentId={id} sheetId={sheetOfUnit(assessment)} code={code} isWritable={isWritable} />
      <ItemEvidence assessmentId={id} unitId={unitId} code={code} isWritable={isWritable} />
      <h3 className={styles['apart']}>{t('comments')}</h3>
      <ItemComments assessmentId={id} code={code} />
    </Panel>
  );
}

function sheetOfUnit({ sheets }: Assessment): string {
  return sheets.find(({ layer, isConsensus }) => layer === 'UNIT' && isConsensus)?.id ?? '';
}
