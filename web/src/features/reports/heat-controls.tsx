import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { Choice, FilterBar } from './filter-bar.js';
import { useHeatQuery } from './heat-query.js';
import { SaveList } from '../../ui/save-list.js';
import { useChoice } from './report-filters.js';
import { areaNames } from './report-labels.js';
import { REPORT_WORDS } from './reports.words.js';

const LAYERS = ['UNIT', 'TPI', 'TPN'] as const;

/** Which rows, whose scores, and only what is weak in an area. */
export function HeatControls() {
  const t = useText(REPORT_WORDS);
  const [rows, chooseRows] = useChoice('baris');
  const [layer, chooseLayer] = useChoice('penilai');
  const [area, chooseArea] = useChoice('area');
  return (
    <FilterBar has={['cycleId', 'institutionKind', 'institutionId']}>
      <Choice
        label={t('heatRows')}
        value={rows}
        none={t('heatUnits')}
        choices={[{ value: 'instansi', label: t('heatInstitutions') }]}
        onChoose={chooseRows}
      />
      <Choice
        label={t('layer')}
        value={layer}
        none={t('furthest')}
        choices={LAYERS.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
        onChoose={chooseLayer}
      />
      <Choice
        label={t('belowArea')}
        value={area}
        none={t('all')}
        choices={areaNames(t).map((name, index) => ({ value: String(index + 1), label: name }))}
        onChoose={chooseArea}
      />
      <Saving />
    </FilterBar>
  );
}

function Saving() {
  const ui = useText(UI_WORDS);
  const [rows] = useChoice('baris');
  const { after: _after, limit: _limit, ...asked } = useHeatQuery();
  return (
    <>
      <SaveList list={`reports/heat-map/${rows === 'instansi' ? 'institutions' : 'units'}`} asked={asked} />
      <Button size="small" onClick={() => globalThis.print()}>
        <Icon name="print" size={16} /> {ui('print')}
      </Button>
    </>
  );
}
