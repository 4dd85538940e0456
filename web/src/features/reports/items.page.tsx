import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { type Format, useFormat } from '../../i18n/format.js';
import { type Language, useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor } from '../../ui/button.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { Choice, FilterBar } from './filter-bar.js';
import { ForLeaders } from './for-leaders.js';
import { exportHref } from './report-export.js';
import { unitsOf, useChoice, useReportFilters } from './report-filters.js';
import { itemFiguresQuery, type ReportQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Row = Schemas['ItemFigureView'];

const MOST = 10;

/** Which items are strong and weak over all sheets of a layer. */
export function ItemsPage() {
  const t = useText(REPORT_WORDS);
  return (
    <Page title={t('items')} lead={t('itemsLead')}>
      <ForLeaders>
        <div data-print="landscape">
          <Controls />
          <Asked />
        </div>
      </ForLeaders>
    </Page>
  );
}

function useAsked(): ReportQuery<'/api/v1/reports/items'> {
  const { filters } = useReportFilters();
  const [layer] = useChoice('penilai');
  const { cycleId } = filters;
  return { ...unitsOf(filters), ...(cycleId !== undefined && { cycleId }), ...(layer && { layer }) } as ReturnType<
    typeof useAsked
  >;
}

function Controls() {
  const t = useText(REPORT_WORDS);
  const ui = useText(UI_WORDS);
  const [layer, choose] = useChoice('penilai');
  return (
    <FilterBar has={['cycleId', 'institutionKind', 'institutionId']}>
      <Choice
        label={t('layer')}
        value={layer}
        none={t('layer.UNIT')}
        choices={(['TPI', 'TPN'] as const).map((value) => ({ value, label: t(`layer.${value}`) }))}
        onChoose={choose}
      />
      <ButtonAnchor size="small" href={exportHref('items', useAsked(), useLanguage())} download>
        <Icon name="download" size={16} /> {ui('download')}
      </ButtonAnchor>
    </FilterBar>
  );
}

function Asked() {
  const t = useText(REPORT_WORDS);
  return (
    <Answer of={useQuery(itemFiguresQuery(useAsked()))}>
      {({ cycle, rows }) =>
        rows.length === 0 ? (
          <Empty>{t('itemsEmpty')}</Empty>
        ) : (
          <>
            {cycle?.isReplayed === true && <Notice tone="info">{t('replayed')}</Notice>}
            <Items rows={rows} />
          </>
        )
      }
    </Answer>
  );
}

function Items({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText(REPORT_WORDS);
  const byMean = [...rows].sort((a, b) => a.mean - b.mean);
  return (
    <>
      <div className={styles['pair']}>
        <Ranked title={t('itemsWeak')} rows={byMean.slice(0, MOST)} />
        <Ranked title={t('itemsStrong')} rows={byMean.slice(-MOST).reverse()} />
      </div>
      <AllItems rows={rows} />
    </>
  );
}

/** Items with a bar as long as their mean. */
function Ranked({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <Panel title={title}>
      <ol className={styles['bars']}>
        {rows.map(({ code, label, mean }) => (
          <li key={code} className={styles['bar']}>
            <span>
              {label[language]} <span className={styles['second']}>{code}</span>
            </span>
            <strong>{format.share(mean)}</strong>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['fill']} style={{ width: `${mean * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Folded, since it is long. */
function AllItems({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const language = useLanguage();
  return (
    <Panel>
      <details>
        <summary>{t('itemsAll')}</summary>
        <FigureTable
          caption={`${t('itemsAll')} (${t('sheets')}: ${format.number(rows[0]?.sheets ?? 0)})`}
          heads={[t('item'), t('meanValue'), t('fullMarks'), t('blanks')]}
          rows={rows.map((row) => cellsOf(row, format, language))}
        />
      </details>
    </Panel>
  );
}

function cellsOf({ code, label, sheets, mean, fullMarks, blanks }: Row, format: Format, language: Language) {
  return [
    <>
      {label[language]} <span className={styles['second']}>{code}</span>
    </>,
    format.share(mean),
    format.share(fullMarks / sheets),
    format.share(blanks / sheets),
  ];
}
