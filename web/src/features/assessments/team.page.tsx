import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { useFormat } from '../../i18n/format.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { AreaTeam } from './area-team.js';
import { areasProgressQuery, assessmentQuery, teamQuery } from './assessments.queries.js';
import styles from './submission.module.css';
import { TEAM_WORDS } from './team.words.js';
import { WorkLinks } from './work-links.js';

/** Who of a unit works on which change area, and how far each is. */
export function TeamPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Shown assessment={assessment} />}</Answer>;
}

type Person = Schemas['PersonProgressView'];

function Shown({ assessment: { id, unitId } }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const t = useText(TEAM_WORDS);
  const session = useSession();
  const isCoordinator = session.roles.some((held) => held.role === 'UNIT_COORDINATOR' && held.unitId === unitId);
  const mayKnow = may(session, 'change-area.read');
  const team = useQuery({ ...teamQuery(id), enabled: mayKnow });
  return (
    <Page title={t('team')} lead={t('leadOfAreas')} actions={<WorkLinks assessmentId={id} />}>
      <Answer of={useQuery(areasProgressQuery(id))}>
        {(areas) => (
          <div className={styles['areas']}>
            {areas.map((area) => (
              <AreaTeam key={area.no} unitId={unitId} area={area} team={team.data ?? []} isWritable={isCoordinator} />
            ))}
          </div>
        )}
      </Answer>
      {mayKnow && (
        <Panel title={t('people')}>
          <Answer of={team}>{(people) => <People people={people} />}</Answer>
        </Panel>
      )}
    </Page>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  const t = useText(TEAM_WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('people')}
      rows={people}
      columns={columns}
      rowKey={({ accountId }) => accountId}
      hasTools={people.length > 10}
    />
  );
}

function useColumns(): readonly Column<Person>[] {
  const t = useText(TEAM_WORDS);
  const format = useFormat();
  const rolesOf = ({ roles }: Person) => roles.map((role) => t(role)).join(', ');
  const areasOf = ({ areas, leads }: Person) =>
    areas.map((no) => (leads.includes(no) ? `${no} (${t('lead')})` : String(no))).join(', ');
  return [
    { key: 'nama', head: t('person'), text: ({ name }) => name, cell: ({ name }) => name },
    { key: 'peran', head: t('role'), isFacet: true, text: rolesOf, cell: rolesOf },
    { key: 'area', head: t('areas'), text: areasOf, cell: (row) => areasOf(row) || '–' },
    {
      key: 'selesai',
      head: t('doneHead'),
      text: ({ done }) => done,
      cell: ({ done, items }) => (items === 0 ? '–' : t('done', { done, items })),
    },
    {
      key: 'dijawab',
      head: t('answeredLast'),
      align: 'end',
      text: ({ answeredLast }) => answeredLast,
      cell: ({ answeredLast }) => format.number(answeredLast),
    },
  ];
}
