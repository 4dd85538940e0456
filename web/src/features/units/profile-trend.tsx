import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { LineChart } from '../../ui/charts/line-chart.js';
import { Notice } from '../../ui/notice.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import { PROFILE_WORDS } from './profile.words.js';
import { furthestScore } from './scored-assessments.js';

type Assessment = Schemas['ProfileAssessmentView'];

/** The total of each assessment's furthest layer, the oldest first, against what both predicates ask for. */
export function ProfileTrend({ assessments }: { readonly assessments: readonly Assessment[] }) {
  const t = useText(PROFILE_WORDS);
  const report = useText(REPORT_WORDS);
  const format = useFormat();
  const scored = [...assessments].reverse().flatMap((assessment) => {
    const score = furthestScore(assessment);
    return score === null ? [] : [{ assessment, score }];
  });
  if (scored.length === 0) return <p className="soft">{t('radarNone')}</p>;
  const places = scored.map(({ assessment }) => placeOf(assessment, report(`assessmentKind.${assessment.kind}`)));
  const rows = scored.map(({ score }, index) => [
    places[index],
    report(`layer.${score.layer}`),
    format.score(score.total),
    format.score(score.levers),
    format.score(score.results),
  ]);
  const heads = [report('cycle'), report('layer'), report('gate.total'), report('gate.levers'), report('results')];
  return (
    <>
      {scored.some(({ assessment }) => assessment.isReplayed) && <Notice tone="info">* {report('replayed')}</Notice>}
      <LineChart
        label={t('trend')}
        places={places}
        series={[{ name: report('gate.total'), tone: 'first', values: scored.map(({ score }) => score.total) }]}
        thresholds={thresholdsOf(scored[scored.length - 1]?.score)}
        format={format.score}
        table={<FigureTable caption={t('trend')} heads={heads} rows={rows} />}
      />
    </>
  );
}

function placeOf({ year, isReplayed, kind }: Assessment, kindInWords: string): string {
  const shown = isReplayed ? `${year}*` : String(year);
  return kind === 'PROPOSAL' ? shown : `${shown}\n${kindInWords}`;
}

function thresholdsOf(score: Schemas['ProfileScoreView'] | undefined) {
  const totals = score?.gates.filter(({ code }) => code === 'total') ?? [];
  return totals.map(({ predicate, required }) => ({ name: predicate, value: required }));
}
