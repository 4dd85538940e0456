import { useText } from '../../i18n/text.js';
import { MEASURES } from './difference-query.js';
import { Choice, FilterBar } from './filter-bar.js';
import { measureName } from './report-labels.js';
import { useChoice } from './report-filters.js';
import { REPORT_WORDS } from './reports.words.js';

/** Which two layers are compared, and by what. */
export function DifferenceControls() {
  const t = useText(REPORT_WORDS);
  const [between, compare] = useChoice('antara');
  const [by, measure] = useChoice('ukuran');
  return (
    <FilterBar has={['cycleId', 'institutionKind', 'institutionId']}>
      <Choice
        label={t('between')}
        value={between}
        none={t('between.UNIT_TPI')}
        choices={(['TPI_TPN', 'UNIT_TPN'] as const).map((value) => ({ value, label: t(`between.${value}`) }))}
        onChoose={compare}
      />
      <Choice
        label={t('differBy')}
        value={by}
        none={measureName(t, 'total')}
        choices={MEASURES.slice(1).map((value) => ({ value, label: measureName(t, value) }))}
        onChoose={measure}
      />
    </FilterBar>
  );
}
