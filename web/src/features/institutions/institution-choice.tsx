import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { type Session, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { DataTable } from '../../ui/data-table.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from './institutions.queries.js';
import { INSTITUTIONS_WORDS } from './institutions.words.js';

type Institution = Schemas['InstitutionView'];

interface InstitutionChoiceProps {
  /** The page of one of them. */
  readonly to: '/portalrb/$id' | '/arsip/$id';
  readonly isOpenTo: (session: Session, institution: Institution) => boolean;
  /** Where none is open. */
  readonly none: string;
}

/** The institutions that are open to somebody; who has only one goes there at once. */
export function InstitutionChoice({ isOpenTo, ...given }: InstitutionChoiceProps) {
  const session = useSession();
  return (
    <Answer of={useQuery(institutionsQuery)}>
      {(all) => <Institutions of={all.filter((one) => isOpenTo(session, one))} {...given} />}
    </Answer>
  );
}

type InstitutionsProps = Pick<InstitutionChoiceProps, 'to' | 'none'> & { readonly of: readonly Institution[] };

function Institutions({ of, to, none }: InstitutionsProps) {
  const t = useText(INSTITUTIONS_WORDS);
  const [only, ...others] = of;
  if (only !== undefined && others.length === 0) return <Navigate to={to} params={{ id: only.id }} replace />;
  const cell = ({ id, name }: Institution) => (
    <Link to={to} params={{ id }}>
      {name}
    </Link>
  );
  return (
    <DataTable
      caption={t('title')}
      rows={of}
      columns={[{ key: 'instansi', head: t('title'), text: ({ name }) => name, cell }]}
      rowKey={({ id }) => id}
      empty={<p>{none}</p>}
    />
  );
}
