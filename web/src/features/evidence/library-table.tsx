import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EvidenceFacts, periodText } from './evidence-facts.js';
import { EvidenceFaults } from './evidence-faults.js';
import { faultsOf, isBeingChecked } from './evidence-state.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

type Evidence = Schemas['EvidenceView'];
type Attached = Schemas['AttachedEvidenceView'];

interface LibraryTableProps {
  readonly assessmentId: string;
  readonly evidence: readonly Evidence[];
  /** What is attached in this assessment. */
  readonly attached: readonly Attached[];
}

/** What the unit has: where each piece is used, and what is wrong with it. */
export function LibraryTable({ assessmentId, evidence, attached }: LibraryTableProps) {
  const t = useText(EVIDENCE_WORDS);
  const columns = useColumns(assessmentId, attached);
  return (
    <DataTable
      caption={t('library')}
      rows={evidence}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<p>{t('libraryEmpty')}</p>}
    />
  );
}

function useColumns(assessmentId: string, attached: readonly Attached[]): readonly Column<Evidence>[] {
  const t = useText(EVIDENCE_WORDS);
  const format = useFormat();
  const today = todayInRegister();
  const itemsOf = ({ id }: Evidence) => attached.filter(({ evidenceId }) => evidenceId === id).map(({ item }) => item);
  const seen = (row: Evidence) => ({ ...row.latest, ...row, version: row.latest.no });
  const problem = (row: Evidence) => {
    const faults = faultsOf(seen(row), today).map((fault) => t(fault));
    return faults.length === 0 && isBeingChecked(seen(row)) ? t('checking') : faults.join(', ');
  };
  return [
    {
      key: 'judul',
      head: t('title'),
      text: ({ title }) => title,
      cell: (row) => <Title of={row} from={assessmentId} />,
    },
    {
      key: 'jenis',
      head: t('kind'),
      isFacet: true,
      text: ({ kind }) => t(kindWord(kind)),
      cell: ({ kind }) => t(kindWord(kind)),
    },
    {
      key: 'periode',
      head: t('period'),
      text: ({ validUntil, validFrom }) => validUntil ?? validFrom,
      cell: (row) => periodText(row, t, format.day) ?? '–',
    },
    {
      key: 'butir',
      head: t('usedOn'),
      text: (row) => itemsOf(row).join(', '),
      cell: (row) => <Items codes={itemsOf(row)} uses={row.uses} assessmentId={assessmentId} />,
    },
    {
      key: 'masalah',
      head: t('problem'),
      isFacet: true,
      text: problem,
      cell: (row) => (problem(row) === '' ? '–' : <EvidenceFaults of={seen(row)} today={today} />),
    },
    {
      key: 'ditambahkan',
      head: t('versionAdded'),
      text: ({ latest }) => latest.addedAt,
      cell: ({ latest }) => t('attachedBy', { name: latest.addedByName, at: format.instant(latest.addedAt) }),
    },
  ];
}

export function kindWord(kind: Evidence['kind']): 'file' | 'link' {
  return kind === 'LINK' ? 'link' : 'file';
}

function Title({ of, from }: { readonly of: Evidence; readonly from: string }) {
  return (
    <span className={styles['cardText']}>
      <Link to="/bukti/$id" params={{ id: of.id }} search={{ asesmen: from }}>
        {of.title}
      </Link>
      <EvidenceFacts of={{ ...of.latest, version: of.latest.no, validFrom: null, validUntil: null }} />
    </span>
  );
}

/** A few codes; the rest is a number. */
const SHOWN = 4;

function Items({ codes, uses, assessmentId }: { codes: readonly string[]; uses: number; assessmentId: string }) {
  const t = useText(EVIDENCE_WORDS);
  if (codes.length === 0) return <>{uses === 0 ? '–' : t('usedTimes', { count: uses })}</>;
  return (
    <span className={styles['badges']}>
      {codes.slice(0, SHOWN).map((code) => (
        <Link key={code} to="/lembar-kerja/$id" params={{ id: assessmentId }} search={{ butir: code }}>
          {code}
        </Link>
      ))}
      {codes.length > SHOWN && <span>+{codes.length - SHOWN}</span>}
    </span>
  );
}
