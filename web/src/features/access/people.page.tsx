import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { SaveList } from '../../ui/save-list.js';
import { Answer } from '../../ui/states.js';
import { peopleQuery } from './access.queries.js';
import { ACCESS_WORDS } from './access.words.js';
import { NewPersonDialog } from './new-person-dialog.js';
import { PeopleTable } from './people-table.js';
import { PersonDialog } from './person-dialog.js';
import { PeopleFilterFields, usePeopleFilter } from './people-filter.js';

export function PeoplePage() {
  const t = useText(ACCESS_WORDS);
  if (!may(useSession(), 'account.manage'))
    return (
      <Page title={t('people')}>
        <Notice tone="info">{t('peopleForbidden')}</Notice>
      </Page>
    );
  return <People />;
}

function People() {
  const t = useText(ACCESS_WORDS);
  const [isInviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const filter = usePeopleFilter();
  const people = useInfiniteQuery(peopleQuery(filter.asked));
  const found = people.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const open = found.find(({ id }) => id === openId);
  return (
    <Page
      title={t('people')}
      lead={t('peopleLead')}
      actions={
        <>
          <ButtonLink to="/admin/pengguna/impor">{t('importPeople')}</ButtonLink>
          <Button look="primary" onClick={() => setInviting(true)}>
            <Icon name="plus" size={16} /> {t('invite')}
          </Button>
        </>
      }
    >
      <PeopleFilterFields filter={filter} />
      <SaveList
        list="accounts"
        asked={{ ...filter.asked, state: filter.asked.state === '' ? undefined : filter.asked.state }}
      />
      <Answer of={people}>{() => <PeopleTable people={found} onOpen={setOpenId} />}</Answer>
      {people.hasNextPage && (
        <Button onClick={() => void people.fetchNextPage()} aria-disabled={people.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
      {isInviting && <NewPersonDialog onClose={() => setInviting(false)} />}
      {open !== undefined && <PersonDialog person={open} onClose={() => setOpenId(null)} />}
    </Page>
  );
}
