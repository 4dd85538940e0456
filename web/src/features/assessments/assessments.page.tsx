import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { areasProgressQuery, assessmentsQuery, windowsQuery } from './assessments.queries.js';
import styles from './assessments.module.css';
import { ASSESSMENTS_WORDS } from './assessments.words.js';
import { NewAssessmentDialog } from './new-assessment-dialog.js';

type Assessment = Schemas['AssessmentView'];

/** The sheets of the person's units: those at work first, then what is over. */
export function AssessmentsPage() {
  const t = useText(ASSESSMENTS_WORDS);
  const { roles } = useSession();
  const [isOpening, setOpening] = useState(false);
  const own = new Set(roles.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])));
  const mayOpen = roles.some(({ role }) => role === 'UNIT_COORDINATOR');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        mayOpen && (
          <Button look="primary" onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        )
      }
    >
      <Answer of={useQuery(assessmentsQuery)}>
        {(all) => <Lists assessments={all.filter(({ unitId }) => own.has(unitId))} mayOpen={mayOpen} />}
      </Answer>
      {isOpening && <NewAssessmentDialog onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Lists({ assessments, mayOpen }: { readonly assessments: readonly Assessment[]; readonly mayOpen: boolean }) {
  const t = useText(ASSESSMENTS_WORDS);
  const [current, over] = [
    assessments.filter(({ stage }) => stage !== 'CONCLUDED'),
    assessments.filter(({ stage }) => stage === 'CONCLUDED'),
  ];
  if (assessments.length === 0) return <Empty>{mayOpen ? t('emptyCoordinator') : t('empty')}</Empty>;
  return (
    <>
      {current.length > 0 && (
        <Panel title={t('current')}>
          <CurrentList assessments={current} />
        </Panel>
      )}
      {over.length > 0 && (
        <Panel title={t('over')}>
          <ul className={styles['list']}>
            {over.map((assessment) => (
              <li key={assessment.id}>
                <Name assessment={assessment} />
                <Badge tone="quiet">{t(assessment.outcome ?? assessment.stage)}</Badge>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** Only what is with the unit has progress to show. */
function CurrentList({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const t = useText(ASSESSMENTS_WORDS);
  const isOpen = ({ stage }: Assessment) => stage === 'SELF_ASSESSMENT';
  const ordered = [...assessments].sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return (
    <ul className={styles['list']}>
      {ordered.map((assessment) => (
        <li key={assessment.id}>
          <Name assessment={assessment} />
          <Badge tone={isOpen(assessment) ? 'info' : 'quiet'}>{t(assessment.stage)}</Badge>
          {isOpen(assessment) && <Progress assessment={assessment} />}
        </li>
      ))}
    </ul>
  );
}

function Name({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(ASSESSMENTS_WORDS);
  const { id, unitName, year, kind, target, isReplayed } = assessment;
  return (
    <div className={styles['name']}>
      <Link to="/lembar-kerja/$id" params={{ id }}>
        {unitName}
      </Link>
      <span className="soft">
        {t(kind, { year, target })}
        {isReplayed && ` · ${t('replayed')}`}
      </span>
    </div>
  );
}

function Progress({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(ASSESSMENTS_WORDS);
  const { due } = useFormat();
  const [areas, windows] = useQueries({
    queries: [areasProgressQuery(assessment.id), windowsQuery(assessment.cycleId)],
  });
  const window = windows.data?.find(({ stage }) => stage === 'SELF_ASSESSMENT');
  if (areas.data === undefined) return null;
  const sum = (count: (area: Schemas['AreaProgressView']) => number) =>
    areas.data.reduce((total, area) => total + count(area), 0);
  const [done, items] = [sum((area) => area.done), sum((area) => area.items)];
  return (
    <div className={styles['progress']}>
      <span className="soft">
        {t('done', { done, items })}
        {window !== undefined && ` · ${t('closes', { due: due(window.closesOn) })}`}
      </span>
      <progress value={done} max={items} aria-label={t('done', { done, items })} />
    </div>
  );
}
