import { Link } from '@tanstack/react-router';
import { assessmentPath } from '../../../../src/domain/client-paths.js';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import { PROFILE_WORDS } from './profile.words.js';

type Assessment = Schemas['ProfileAssessmentView'];

const LAYERS = ['UNIT', 'TPI', 'TPN'] as const;

/** Every assessment of a unit with what each layer scored. */
export function AssessmentsOfUnit({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const t = useText(PROFILE_WORDS);
  const columns = useColumns();
  return (
    <DataTable
      caption={t('assessments')}
      rows={assessments}
      columns={columns}
      rowKey={({ assessmentId }) => assessmentId}
      empty={<p>{t('assessmentsNone')}</p>}
      hasTools={false}
    />
  );
}

function useColumns(): readonly Column<Assessment>[] {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const totalOf = ({ scores }: Assessment, wanted: string) =>
    scores.find(({ layer }) => layer === wanted)?.total ?? null;
  const yearOf = ({ year, isReplayed }: Assessment) => (isReplayed ? t('cycleReplayed', { year }) : String(year));
  return [
    {
      key: 'cycle',
      head: t('cycle'),
      text: yearOf,
      cell: (row) => <Link to={assessmentPath(row.assessmentId)}>{yearOf(row)}</Link>,
    },
    {
      key: 'kind',
      head: t('assessmentKind'),
      text: ({ kind }) => t(`assessmentKind.${kind}`),
      cell: ({ kind, target }) => `${t(`assessmentKind.${kind}`)} (${target})`,
    },
    ...LAYERS.map((layer) => ({
      key: layer,
      head: t(`layer.${layer}`),
      align: 'end' as const,
      text: (row: Assessment) => totalOf(row, layer),
      cell: (row: Assessment) => scoreOrNone(totalOf(row, layer), format.score),
    })),
    {
      key: 'outcome',
      head: t('outcome'),
      text: ({ stage, outcome }) => (outcome === null ? t(`stage.${stage}`) : t(`outcome.${outcome}`)),
      cell: ({ stage, outcome }) => (outcome === null ? t(`stage.${stage}`) : t(`outcome.${outcome}`)),
    },
  ];
}

function scoreOrNone(total: number | null, inWords: (value: number) => string): string {
  return total === null ? '–' : inWords(total);
}
