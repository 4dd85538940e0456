import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { type Archive, archivesQuery } from './institution-archives.queries.js';
import { ARCHIVE_WORDS } from './institution-archives.words.js';

/** Asking for everything of an institution, seeing how far it is, taking it along. */
export function ArchivesPage() {
  const t = useText(ARCHIVE_WORDS);
  const { id = '' } = useParams({ strict: false });
  const name = useQuery(institutionsQuery).data?.find((institution) => institution.id === id)?.name;
  return (
    <Page title={name === undefined ? t('title') : `${t('title')}: ${name}`} lead={t('lead')}>
      <Panel title={t('within')}>
        <p>{t('rows')}</p>
        <p>{t('sealed')}</p>
        <Asking institutionId={id} />
      </Panel>
      <Panel title={t('asked')}>
        <Answer of={useQuery(archivesQuery(id))}>{(archives) => <Archives of={archives} />}</Answer>
      </Panel>
    </Page>
  );
}

function Asking({ institutionId }: { readonly institutionId: string }) {
  const t = useText(ARCHIVE_WORDS);
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const ask = async () => {
    try {
      await answered(api.POST('/api/v1/institutions/{id}/archives', { params: { path: { id: institutionId } } }));
      setProblem(null);
    } catch (thrown) {
      setProblem(thrown);
    }
    await queries.invalidateQueries({ queryKey: archivesQuery(institutionId).queryKey });
  };
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      <Button look="primary" onClick={() => void ask()}>
        {t('ask')}
      </Button>
    </>
  );
}

function Archives({ of }: { readonly of: readonly Archive[] }) {
  const t = useText(ARCHIVE_WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('asked')}
      rows={of}
      columns={columns}
      rowKey={({ id }) => id}
      hasTools={false}
      empty={<p>{t('none')}</p>}
    />
  );
}

function useColumns(): readonly Column<Archive>[] {
  const t = useText(ARCHIVE_WORDS);
  const format = useFormat();
  return [
    { key: 'waktu', head: t('when'), cell: ({ askedAt }) => format.instant(askedAt), text: ({ askedAt }) => askedAt },
    { key: 'keadaan', head: t('state'), cell: (archive) => <Stand of={archive} /> },
    { key: 'berkas', head: t('file'), cell: (archive) => <Download of={archive} /> },
  ];
}

function Stand({ of: { finishedAt, progress, problem, discardedAt } }: { readonly of: Archive }) {
  const t = useText(ARCHIVE_WORDS);
  if (problem !== null)
    return (
      <Notice tone="bad" role="alert">
        <p>{t('failed', { problem })}</p>
      </Notice>
    );
  if (finishedAt === null)
    return (
      <span role="status">
        <Badge tone="info" icon="clock">
          {t('making', { progress })}
        </Badge>
      </span>
    );
  if (discardedAt !== null) return <Badge tone="quiet">{t('gone')}</Badge>;
  return (
    <Badge tone="ok" icon="check">
      {t('ready')}
    </Badge>
  );
}

function Download({ of: { id, fileName, sizeBytes, discardedAt } }: { readonly of: Archive }) {
  const t = useText(ARCHIVE_WORDS);
  const format = useFormat();
  if (fileName === null || discardedAt !== null) return null;
  return (
    <ButtonAnchor href={`/api/v1/institution-archives/${id}/content`} download="" size="small">
      <Icon name="download" size={16} /> {t('download', { name: fileName, size: format.bytes(sizeBytes ?? 0) })}
    </ButtonAnchor>
  );
}
