import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.js';
import { may, type Session, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { evaluatingLayerAt, ledLayerAt, movesOf } from './duties.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

type Assessment = Schemas['AssessmentDetailView'];

/** The pages of one assessment. */
const SECTIONS = [
  ['items', '/penilaian/$id'],
  ['differences', '/penilaian/$id/selisih'],
  ['evaluators', '/penilaian/$id/penilai'],
  ['findings', '/penilaian/$id/temuan'],
  ['field', '/penilaian/$id/lapangan'],
  ['proposal', '/penilaian/$id/usulan'],
  ['steps', '/penilaian/$id/langkah'],
  ['print', '/penilaian/$id/cetak'],
] as const;
type Section = (typeof SECTIONS)[number][0];

/** Which pages have something for this person. */
function isFor(section: Section, session: Session, assessment: Assessment): boolean {
  const { stage, kind } = assessment;
  if (section === 'differences') return evaluatingLayerAt(stage) !== null && may(session, 'pass.close');
  if (section === 'evaluators') return ledLayerAt(session, assessment, stage) !== null;
  if (section === 'field') return ['FIELD_VERIFICATION', 'PANEL', 'DETERMINATION', 'CONCLUDED'].includes(stage);
  return section !== 'proposal' || kind === 'PROPOSAL';
}

interface EvaluationFrameProps {
  readonly assessment: Assessment;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The head of every page about one assessment: which unit, how far it is, and the way to its other pages. */
export function EvaluationFrame({ assessment, title, actions, children }: EvaluationFrameProps) {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const { id, unitName, year, kind, target, stage, outcome, isReplayed } = assessment;
  const moves = movesOf(session, assessment, assessment.openMoves).length;
  const lead = (
    <>
      {t('about', { year, kind: t(`kind.${kind}`), target })} <Badge tone="info">{t(`stage.${stage}`)}</Badge>{' '}
      {outcome !== null && <Badge tone="quiet">{t(`outcome.${outcome}`)}</Badge>}
      {isReplayed && ` ${t('replayed')}`}
    </>
  );
  return (
    <Page title={`${title}: ${unitName}`} lead={lead} actions={actions}>
      <nav className={styles['sections']} aria-label={t('sections')}>
        {SECTIONS.filter(([section]) => isFor(section, session, assessment)).map(([section, to]) => (
          <Link key={section} to={to} params={{ id }} activeOptions={{ exact: true, includeSearch: false }}>
            {t(`section.${section}`)}
            {section === 'steps' && moves > 0 && ` (${moves})`}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
