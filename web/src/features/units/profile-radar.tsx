import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import type { ChartTone } from '../../ui/charts/chart.js';
import { Radar } from '../../ui/charts/radar.js';
import { areaNames, gateName, gateValue } from '../reports/report-labels.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import { PROFILE_WORDS } from './profile.words.js';
import { comparedScores, type LayerOfAssessment } from './scored-assessments.js';

const TONES: readonly ChartTone[] = ['first', 'second', 'third'];

/** The newest assessment in each of its layers, and against the one before. */
export function ProfileRadar({ assessments }: { readonly assessments: readonly Schemas['ProfileAssessmentView'][] }) {
  const t = useText(PROFILE_WORDS);
  const report = useText(REPORT_WORDS);
  const format = useFormat();
  const compared = comparedScores(assessments);
  const [newest] = compared;
  if (newest === undefined) return <p className="soft">{t('radarNone')}</p>;
  const series = compared.map(({ assessment, score }, index) => ({
    name: t('series', { year: assessment.year, layer: report(`layer.${score.layer}`) }),
    tone: assessment === newest.assessment ? (TONES[index] ?? 'third') : 'past',
    values: score.areaShares,
  }));
  const rings = (['WBK', 'WBBM'] as const).flatMap((predicate) => {
    const value = newest.score.gates.find((gate) => gate.predicate === predicate && gate.code === 'area.1')?.required;
    return value === undefined ? [] : [{ name: predicate, value }];
  });
  return (
    <>
      <Radar
        label={t('radar')}
        axisName={report('area')}
        axes={areaNames(report)}
        series={series}
        rings={rings}
        format={format.share}
      />
      <Missed of={newest} />
    </>
  );
}

/** The minima of the predicate aimed at that the newest score misses. */
function Missed({ of: { assessment, score } }: { readonly of: LayerOfAssessment }) {
  const t = useText(PROFILE_WORDS);
  const report = useText(REPORT_WORDS);
  const format = useFormat();
  const missed = score.gates.filter(({ predicate, passed }) => predicate === assessment.target && !passed);
  const facts = { predicate: assessment.target, layer: report(`layer.${score.layer}`), year: assessment.year };
  if (missed.length === 0) return <p className="soft">{t('gatesMet', facts)}</p>;
  return (
    <>
      <h3>{t('gates')}</h3>
      <ul>
        {missed.map(({ code, actual, required }) => (
          <li key={code}>
            ▲{' '}
            {report('gateLine', {
              gate: gateName(report, code),
              actual: gateValue(format, code, actual),
              required: gateValue(format, code, required),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
