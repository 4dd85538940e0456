import { type Format, useFormat } from '../../i18n/format.js';
import { type Text, useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import type { Person } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { RolesInShort } from './roles-in-short.js';
import { StateBadge } from './state-badge.js';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onOpen: (id: string) => void;
}

export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const t = useText(ACCESS_WORDS);
  const { instant } = useFormat();
  return (
    <DataTable
      caption={t('people')}
      rows={people}
      columns={columnsOf({ t, instant, onOpen })}
      rowKey={({ id }) => id}
      hasTools={false}
      empty={<p>{t('nobodyFound')}</p>}
    />
  );
}

interface ColumnTools extends Pick<PeopleTableProps, 'onOpen'>, Pick<Format, 'instant'> {
  readonly t: Text<(typeof ACCESS_WORDS)['id']>;
}

function columnsOf({ t, instant, onOpen }: ColumnTools): Column<Person>[] {
  const lastSignIn = ({ lastSignInAt: at }: Person) => (at === null ? t('never') : instant(at));
  const secondFactor = ({ hasSecondFactor }: Person) => (hasSecondFactor ? t('yes') : t('no'));
  return [
    { key: 'name', head: t('name'), cell: (person) => <Name person={person} /> },
    { key: 'roles', head: t('roles'), cell: ({ appointments }) => <RolesInShort roles={appointments} /> },
    { key: 'state', head: t('state'), cell: (person) => <StateBadge person={person} /> },
    { key: 'secondFactor', head: t('secondFactor'), cell: secondFactor },
    { key: 'lastSignIn', head: t('lastSignIn'), cell: lastSignIn },
    {
      key: 'open',
      head: t('action'),
      cell: ({ id, name }) => (
        <Button size="small" aria-label={t('managePerson', { name })} onClick={() => onOpen(id)}>
          {t('manage')}
        </Button>
      ),
    },
  ];
}

function Name({ person: { name, email } }: { readonly person: Person }) {
  return (
    <>
      <strong>{name}</strong>
      <br />
      <span className="soft">{email}</span>
    </>
  );
}
