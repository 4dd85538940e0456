import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { DescribeDialog, NewVersionDialog } from './change-dialogs.js';
import { EvidenceFacts } from './evidence-facts.js';
import { EvidenceFaults } from './evidence-faults.js';
import { EvidencePreview } from './evidence-preview.js';
import { evidenceQuery } from './evidence.queries.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';
import { contentHref } from './evidence-state.js';
import { useRestoredUploads } from './item-evidence.js';
import { ReuseDialog } from './reuse-dialog.js';
import { UploadList } from './upload-list.js';
import { uploads } from './uploads.js';

type Evidence = Schemas['EvidenceDetailView'];

/** One piece of evidence: a look at it, all its versions, and where it is attached. */
export function EvidencePage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(evidenceQuery(id))}>{(evidence) => <Shown evidence={evidence} />}</Answer>;
}

function Shown({ evidence }: { readonly evidence: Evidence }) {
  const t = useText(EVIDENCE_WORDS);
  const { id, title, latest } = evidence;
  const seen = { ...latest, ...evidence, version: latest.no, evidenceId: id };
  useRestoredUploads();
  const onTheirWay = uploads.use().filter(({ evidenceId }) => evidenceId === id);
  return (
    <Page title={title} lead={<EvidenceFacts of={seen} />} actions={<Actions evidence={evidence} />}>
      <div className={styles['evidence']}>
        <EvidenceFaults of={seen} today={todayInRegister()} />
        <UploadList uploads={onTheirWay} />
      </div>
      <Panel title={t('show')}>
        <EvidencePreview of={seen} key={latest.no} />
      </Panel>
      <Versions evidence={evidence} />
      <Uses evidence={evidence} />
    </Page>
  );
}

type Asked = 'describe' | 'version' | 'reuse';

function Actions({ evidence }: { readonly evidence: Evidence }) {
  const t = useText(EVIDENCE_WORDS);
  const { asesmen }: Record<string, string> = useSearch({ strict: false });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isWritable = may(useSession(), 'evidence.upload');
  return (
    <>
      {asesmen !== undefined && (
        <ButtonLink to="/lembar-kerja/$id/bukti" params={{ id: asesmen }}>
          <Icon name="left" size={16} /> {t('library')}
        </ButtonLink>
      )}
      {isWritable && (
        <>
          <Button onClick={() => setAsked('describe')}>{t('describe')}</Button>
          {asesmen !== undefined && <Button onClick={() => setAsked('reuse')}>{t('reuse')}</Button>}
          <Button look="primary" onClick={() => setAsked('version')}>
            {t('newVersion')}
          </Button>
        </>
      )}
      {asked === 'describe' && <DescribeDialog of={evidence} onClose={close} />}
      {asked === 'version' && <NewVersionDialog of={evidence} onClose={close} />}
      {asked === 'reuse' && asesmen !== undefined && (
        <ReuseDialog assessmentId={asesmen} of={evidence} onClose={close} />
      )}
    </>
  );
}

type Version = Schemas['EvidenceVersionView'];

function Versions({ evidence }: { readonly evidence: Evidence }) {
  const t = useText(EVIDENCE_WORDS);
  const columns = useVersionColumns(evidence);
  const newestFirst = [...evidence.versions].reverse();
  return (
    <Panel title={t('versions')}>
      <DataTable
        caption={t('versions')}
        rows={newestFirst}
        columns={columns}
        rowKey={({ no }) => String(no)}
        prefix="versi."
        hasTools={false}
      />
    </Panel>
  );
}

function useVersionColumns({ id, validUntil, kind }: Evidence): readonly Column<Version>[] {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  return [
    { key: 'no', head: t('versionNo'), text: ({ no }) => no, cell: ({ no }) => no },
    {
      key: 'isi',
      head: t('versionFile'),
      text: ({ fileName, url }) => fileName ?? url,
      cell: (row) => (
        <>
          <EvidenceFacts of={{ ...row, version: 1, validFrom: null, validUntil: null }} />
          <EvidenceFaults of={{ ...row, kind, validUntil }} today="" />
        </>
      ),
    },
    { key: 'sidik', head: t('sha256'), text: ({ sha256 }) => sha256, cell: ({ sha256 }) => <Hash of={sha256} /> },
    {
      key: 'ditambahkan',
      head: t('versionAdded'),
      text: ({ addedAt }) => addedAt,
      cell: ({ addedByName, addedAt }) => t('attachedBy', { name: addedByName, at: format.instant(addedAt) }),
    },
    { key: 'unduh', head: t('download'), cell: (row) => <Content id={id} of={row} /> },
  ];
}

function Hash({ of }: { readonly of: string | null }) {
  return of === null ? <>–</> : <code className={styles['hash']}>{of}</code>;
}

function Content({ id, of }: { readonly id: string; readonly of: Version }) {
  const t = useText(EVIDENCE_WORDS);
  const name = `${t('version', { no: of.no })}: ${of.url === null ? t('download') : t('openLink')}`;
  return (
    <ButtonAnchor
      size="small"
      href={of.url ?? contentHref(id, of.no)}
      aria-label={name}
      {...(of.url === null ? { download: true } : { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {of.url === null ? t('download') : t('openLink')}
    </ButtonAnchor>
  );
}

type Use = Schemas['EvidenceUseView'];

function Uses({ evidence }: { readonly evidence: Evidence }) {
  const t = useText(EVIDENCE_WORDS);
  const columns = useUseColumns();
  return (
    <Panel title={t('inUse')}>
      <DataTable
        caption={t('inUse')}
        rows={evidence.usedOn}
        columns={columns}
        rowKey={({ assessmentId, item, attachedAt }) => `${assessmentId} ${item} ${attachedAt}`}
        empty={<p>{t('nothingUsed')}</p>}
        prefix="pakai."
        hasTools={evidence.usedOn.length > 10}
      />
    </Panel>
  );
}

function useUseColumns(): readonly Column<Use>[] {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const stateOf = ({ detachedAt }: Use) =>
    detachedAt === null ? t('inUseNow') : t('detachedAt', { at: format.instant(detachedAt) });
  return [
    { key: 'tahun', head: t('year'), isFacet: true, text: ({ year }) => String(year), cell: ({ year }) => year },
    { key: 'butir', head: t('item'), text: ({ item }) => item, cell: (row) => <ItemLink of={row} /> },
    {
      key: 'dipasang',
      head: t('versionAdded'),
      text: ({ attachedAt }) => attachedAt,
      cell: ({ attachedByName, attachedAt }) =>
        t('attachedBy', { name: attachedByName, at: format.instant(attachedAt) }),
    },
    { key: 'keadaan', head: t('state'), text: stateOf, cell: stateOf },
  ];
}

function ItemLink({ of: { item, assessmentId } }: { readonly of: Use }) {
  const t = useText(EVIDENCE_WORDS);
  return (
    <Link
      to="/lembar-kerja/$id"
      params={{ id: assessmentId }}
      search={{ butir: item }}
      aria-label={t('openOfItem', { code: item })}
    >
      {item}
    </Link>
  );
}
