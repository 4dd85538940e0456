import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { ConflictForm } from './conflict-form.js';
import { ConflictLine } from './conflict-line.js';
import { conflictsQuery } from './conflicts.queries.js';
import styles from './conflicts.module.css';
import { CONFLICTS_WORDS } from './conflicts.words.js';

/** With whom an evaluator is not impartial, as they declare it themselves. */
export function ConflictsPage() {
  const t = useText(CONFLICTS_WORDS);
  const institutions = useQuery(institutionsQuery).data ?? [];
  const nameOf = (id: string | null) => institutions.find((each) => each.id === id)?.name ?? '';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Panel title={t('declared')}>
        <Answer of={useQuery(conflictsQuery)}>
          {(conflicts) =>
            conflicts.length === 0 ? (
              <Empty>
                <p>{t('none')}</p>
              </Empty>
            ) : (
              <ul className={styles['conflicts']}>
                {conflicts.map((conflict) => (
                  <ConflictLine key={conflict.id} conflict={conflict} institution={nameOf(conflict.institutionId)} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Panel>
      <Panel title={t('declare')}>
        <ConflictForm institutions={institutions} />
      </Panel>
    </Page>
  );
}
