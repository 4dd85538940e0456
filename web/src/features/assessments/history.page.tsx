import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { saveAs } from '../../ui/csv.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { assessmentQuery, receiptsQuery } from './assessments.queries.js';
import { DocumentsPanel } from './documents-panel.js';
import { PastStatePanel } from './past-state.js';
import { Receipt } from './receipt.js';
import styles from './submission.module.css';
import { SUBMISSION_WORDS } from './submission.words.js';
import { WorkLinks } from './work-links.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

/** All that happened to an assessment, what was handed in, how it was at a moment, and its documents. */
export function HistoryPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Shown assessment={assessment} />}</Answer>;
}

function Shown({ assessment }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const t = useText(SUBMISSION_WORDS);
  const { id, kind, year, unitName, history } = assessment;
  const columns = useStageColumns();
  return (
    <Page
      title={t('history')}
      lead={t('historyLead', { kind: t(`${kind}kind`), year, unit: unitName })}
      actions={<WorkLinks assessmentId={id} />}
    >
      <Panel title={t('stages')}>
        <DataTable
          caption={t('stages')}
          rows={history}
          columns={columns}
          rowKey={({ at, move }) => `${at} ${move}`}
          empty={<p>{t('stagesNone')}</p>}
          prefix="tahap."
          hasTools={false}
        />
      </Panel>
      <Submissions assessmentId={id} />
      <PastStatePanel assessment={assessment} />
      <DocumentsPanel assessmentId={id} />
    </Page>
  );
}

type Transition = Schemas['TransitionView'];

function useStageColumns(): readonly Column<Transition>[] {
  const t = useText(SUBMISSION_WORDS);
  const stage = useText(WORKSHEET_WORDS);
  const format = useFormat();
  const moveOf = ({ move }: Transition) => (move === 'submit' ? t('submitMove') : t(move));
  return [
    { key: 'waktu', head: t('when'), text: ({ at }) => at, cell: ({ at }) => format.instant(at) },
    { key: 'langkah', head: t('move'), text: moveOf, cell: moveOf },
    { key: 'tahap', head: t('stage'), text: ({ toStage }) => stage(toStage), cell: ({ toStage }) => stage(toStage) },
    { key: 'oleh', head: t('byWhom'), text: ({ by }) => by, cell: ({ by }) => by },
    { key: 'alasan', head: t('reason'), text: ({ reason }) => reason, cell: (row) => <Reason of={row} /> },
  ];
}

interface Noted {
  readonly items?: readonly { readonly item: string; readonly note: string }[];
}

/** Why, and on which items. */
function Reason({ of }: { readonly of: Transition }) {
  const { items = [] } = of.facts as Noted;
  return (
    <>
      {of.reason ?? '–'}
      {items.map(({ item, note }) => (
        <span key={item} className={styles['line']}>
          {item}: {note}
        </span>
      ))}
    </>
  );
}

type ReceiptView = Schemas['ReceiptView'];

function Submissions({ assessmentId }: { readonly assessmentId: string }) {
  const t = useText(SUBMISSION_WORDS);
  const [shown, setShown] = useState<ReceiptView | null>(null);
  const columns = useReceiptColumns(setShown);
  return (
    <>
      <Panel title={t('submissions')}>
        <Answer of={useQuery(receiptsQuery(assessmentId))}>
          {(receipts) => (
            <DataTable
              caption={t('submissions')}
              rows={[...receipts].reverse()}
              columns={columns}
              rowKey={({ id }) => id}
              empty={<p>{t('submissionsNone')}</p>}
              prefix="ajuan."
              hasTools={false}
            />
          )}
        </Answer>
      </Panel>
      {shown !== null && <Receipt receipt={shown} />}
    </>
  );
}

function useReceiptColumns(show: (receipt: ReceiptView) => void): readonly Column<ReceiptView>[] {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  return [
    { key: 'ke', head: t('round'), text: ({ round }) => round, cell: ({ round }) => round },
    {
      key: 'waktu',
      head: t('submittedAt'),
      text: ({ submittedAt }) => submittedAt,
      cell: ({ submittedAt }) => format.instant(submittedAt),
    },
    {
      key: 'oleh',
      head: t('byWhom'),
      text: ({ submittedByName }) => submittedByName,
      cell: (row) => row.submittedByName,
    },
    {
      key: 'nilai',
      head: t('total'),
      align: 'end',
      text: ({ total }) => total,
      cell: ({ total }) => format.score(total),
    },
    {
      key: 'tindakan',
      head: t('receipt'),
      cell: (receipt) => <ReceiptButtons receipt={receipt} onShow={() => show(receipt)} />,
    },
  ];
}

/** What was handed in leaves byte for byte: its hash is that of the receipt. */
function ReceiptButtons({ receipt, onShow }: { readonly receipt: ReceiptView; readonly onShow: () => void }) {
  const t = useText(SUBMISSION_WORDS);
  const { id, round } = receipt;
  const save = async () => {
    const { content } = await answered(api.GET('/api/v1/submissions/{id}', { params: { path: { id } } }));
    saveAs(`pengajuan-${round}-${id}.json`, content, 'application/json');
  };
  return (
    <span className={styles['line']}>
      <Button size="small" aria-label={t('receiptOf', { round })} onClick={onShow}>
        {t('receipt')}
      </Button>
      <Button size="small" look="plain" aria-label={t('saveContentOf', { round })} onClick={() => void save()}>
        {t('saveContent')}
      </Button>
    </span>
  );
}
