import { useParams } from '@tanstack/react-router';
import type { Item } from '../../../../src/domain/instrument.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Answer } from '../../ui/states.js';
import { OfficialDocuments } from '../documents/official-documents.js';
import { answerInShort } from './answer-words.js';
import { answerIn, type Reading } from './comparison.js';
import { type Evaluation, useEvaluation } from './evaluation-data.js';
import { EvaluationFrame } from './evaluation-head.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { SIGNS } from './item-list.js';
import { type ItemRow, rowsOf } from './item-rows.js';

/** Every item with what each layer says, to be searched, put on paper and taken along as a file. */
export function ComparisonPage() {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useEvaluation(id)}>
      {(evaluation) => (
        <EvaluationFrame
          assessment={evaluation.assessment}
          title={t('section.print')}
          actions={
            <Button onClick={() => globalThis.print()}>
              <Icon name="print" size={16} /> {t('print')}
            </Button>
          }
        >
          <Notice tone="quiet">
            <p>{t('workingCopy')}</p>
          </Notice>
          {may(session, 'document.own') && <OfficialDocuments assessmentId={evaluation.assessment.id} />}
          <Comparison evaluation={evaluation} />
        </EvaluationFrame>
      )}
    </Answer>
  );
}

function Comparison({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const columns = useColumns(evaluation);
  return (
    <div data-print="landscape">
      <DataTable
        caption={t('compareAll')}
        rows={rowsOf(evaluation, [])}
        columns={columns}
        rowKey={({ item }) => item.code}
      />
    </div>
  );
}

function useColumns(evaluation: Evaluation): readonly Column<ItemRow>[] {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const format = useFormat();
  const { settled, own } = evaluation;
  const readings = [...settled, ...(own === null || own.isConsensus ? [] : [own])];
  const points = (reading: Reading, item: Item) => reading.card.nodes.get(item.code)?.score ?? 0;
  const layers = readings.map((reading): Column<ItemRow> => {
    const answer = ({ item }: ItemRow) => answerIn(reading, item.code).value;
    const shown = (row: ItemRow) =>
      answer(row) === null
        ? '–'
        : `${answerInShort(row.item, answer(row), format)} (${format.score(points(reading, row.item))})`;
    const head =
      reading === own && !own.isConsensus ? t('layerYours', { layer: reading.layer }) : t(`layer.${reading.layer}`);
    return { key: reading.sheetId, head, cell: shown, text: shown };
  });
  const mark = ({ mark: known }: ItemRow) => t(`mark.${known}`);
  const note = ({ item }: ItemRow) => answerIn(readings.at(-1), item.code).note;
  return [
    { key: 'butir', head: t('item'), cell: ({ item }) => item.code, text: ({ item }) => item.code },
    {
      key: 'uraian',
      head: t('question'),
      cell: ({ item }) => item.label[language],
      text: ({ item }) => item.label[language],
    },
    ...layers,
    {
      key: 'selisih',
      head: t('difference'),
      isFacet: true,
      text: mark,
      cell: (row) => `${SIGNS[row.mark]} ${mark(row)}`,
    },
    { key: 'catatan', head: t('note'), cell: note, text: note },
  ];
}
