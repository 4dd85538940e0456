import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { type Session, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from './institution-archives.queries.js';
import { ARCHIVE_WORDS } from './institution-archives.words.js';

type Institution = Schemas['InstitutionView'];

/** Whose archive: the head of one institution goes to theirs at once. */
export function ChoicePage() {
  const t = useText(ARCHIVE_WORDS);
  const session = useSession();
  return (
    <Page title={t('title')} lead={t('choose')}>
      <Answer of={useQuery(institutionsQuery)}>
        {(all) => <Institutions of={all.filter((one) => isOpenTo(session, one))} />}
      </Answer>
    </Page>
  );
}

function Institutions({ of }: { readonly of: readonly Institution[] }) {
  const t = useText(ARCHIVE_WORDS);
  const columns = useColumns();
  const [only, ...others] = of;
  if (only !== undefined && others.length === 0) return <Navigate to="/arsip/$id" params={{ id: only.id }} replace />;

  return (
    <DataTable
      caption={t('institutions')}
      rows={of}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<p>{t('noInstitutions')}</p>}
    />
  );
}

function useColumns(): readonly Column<Institution>[] {
  const t = useText(ARCHIVE_WORDS);
  return [{ key: 'instansi', head: t('institution'), text: ({ name }) => name, cell: (one) => <Choice of={one} /> }];
}

function Choice({ of: { id, name } }: { readonly of: Institution }) {
  return (
    <Link to="/arsip/$id" params={{ id }}>
      {name}
    </Link>
  );
}

/** As the server sees it (institution-archives.policy.ts). */
function isOpenTo({ roles }: Session, { id }: Institution): boolean {
  return roles.some(
    ({ role, institutionId }) => role === 'AUDITOR' || (role === 'INSTITUTION_HEAD' && institutionId === id),
  );
}
