import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { Choice, FilterBar } from './filter-bar.js';
import { useHeatQuery } from './heat-query.js';
import { exportHref } from './report-export.js';
import { present } from './report-filters.js';
import { areaNames } from './report-labels.js';
import { REPORT_WORDS } from './reports.words.js';

type Search = Readonly<Record<string, string | undefined>>;

const LAYERS = ['UNIT', 'TPI', 'TPN'] as const;

/** Which rows, whose scores, and only what is weak in an area. */
export function HeatControls() {
  const t = useText(REPORT_WORDS);
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (name: string) => (value: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: Search) => present({ ...now, hal: '', [name]: value }),
    });
  return (
    <FilterBar has={['cycleId', 'institutionKind', 'institutionId']}>
      <Choice
        label={t('heatRows')}
        value={search['baris'] ?? ''}
        none={t('heatUnits')}
        choices={[{ value: 'instansi', label: t('heatInstitutions') }]}
        onChoose={choose('baris')}
      />
      <Choice
        label={t('layer')}
        value={search['penilai'] ?? ''}
        none={t('furthest')}
        choices={LAYERS.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
        onChoose={choose('penilai')}
      />
      <Choice
        label={t('belowArea')}
        value={search['area'] ?? ''}
        none={t('all')}
        choices={areaNames(t).map((name, index) => ({ value: String(index + 1), label: name }))}
        onChoose={choose('area')}
      />
      <Saving />
    </FilterBar>
  );
}

function Saving() {
  const ui = useText(UI_WORDS);
  const { page: _page, limit: _limit, ...asked } = useHeatQuery();
  return (
    <>
      <ButtonAnchor size="small" href={exportHref('heat-map/units', asked, useLanguage())} download>
        <Icon name="download" size={16} /> {ui('download')}
      </ButtonAnchor>
      <Button size="small" onClick={() => globalThis.print()}>
        <Icon name="print" size={16} /> {ui('print')}
      </Button>
    </>
  );
}
