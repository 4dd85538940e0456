import { Link, type LinkProps } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { NextPages } from '../../ui/next-pages.js';
import { Answer, Empty } from '../../ui/states.js';
import { useTableState } from '../../ui/table-state.js';
import { areaNames } from './report-labels.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

interface HeatRow {
  readonly key: string;
  readonly name: string;
  /** Below the name. */
  readonly second: string;
  /** Where the name leads. */
  readonly place: Pick<LinkProps, 'to' | 'params' | 'search'>;
  readonly total: number;
  readonly areas: readonly Schemas['HeatCellView'][];
}

export interface HeatPageData extends Pick<Schemas['UnitHeatMapView'], 'cycle' | 'minima' | 'count' | 'next'> {
  readonly rows: readonly HeatRow[];
}

interface HeatResultProps {
  readonly answer: {
    readonly data: HeatPageData | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
}

/** The map with what it means; a number in each cell, a sign where that is too little, and the colour last. */
export function HeatResult({ answer }: HeatResultProps) {
  const t = useText(REPORT_WORDS);
  return (
    <Answer of={answer}>
      {(page) =>
        page.rows.length === 0 ? (
          <Empty>{t('heatEmpty')}</Empty>
        ) : (
          <>
            <Meaning page={page} />
            <HeatTable page={page} />
          </>
        )
      }
    </Answer>
  );
}

function Meaning({ page: { minima, cycle } }: { readonly page: HeatPageData }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const shares = { wbk: format.share(minima?.wbkMinimum ?? 0), wbbm: format.share(minima?.wbbmMinimum ?? 0) };
  return (
    <>
      <p className="soft">{minima === null ? t('heatLeadNone') : t('heatLead', shares)}</p>
      {cycle?.isReplayed === true && <Notice tone="info">{t('replayed')}</Notice>}
    </>
  );
}

function HeatTable({ page: { rows, count, cycle, next } }: { readonly page: HeatPageData }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['heat']}>
          <caption>
            {t('heat')} {cycle?.year} ({count})
          </caption>
          <thead>
            <tr>
              <SortHead name="name" label={t('name')} />
              {areaNames(t).map((area, index) => (
                <SortHead key={area} name={`area${index + 1}`} label={`${index + 1}. ${area}`} />
              ))}
              <SortHead name="total" label={t('score')} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, second, place, areas, total }) => (
              <tr key={key}>
                <th scope="row">
                  <Link {...place}>{name}</Link>
                  <span className={styles['second']}>{second}</span>
                </th>
                {areas.map((cell) => (
                  <HeatCell key={cell.no} cell={cell} />
                ))}
                <td>{format.score(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NextPages next={next} />
    </>
  );
}

function HeatCell({ cell: { share, isBelowWbk, isBelowWbbm } }: { readonly cell: Schemas['HeatCellView'] }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const heat = isBelowWbk ? 'low' : isBelowWbbm ? 'middle' : 'good';
  return (
    <td data-heat={heat}>
      {format.number(Math.round(share * 1000) / 10)}
      {heat !== 'good' && (
        <>
          {' '}
          <span aria-hidden="true">{isBelowWbk ? '▲' : '△'}</span>
          <span className="visually-hidden">{isBelowWbk ? t('belowWbk') : t('belowWbbm')}</span>
        </>
      )}
    </td>
  );
}

function SortHead({ name, label }: { readonly name: string; readonly label: string }) {
  const { asked, sort } = useTableState('');
  const { key, isDown } = asked.sort ?? { key: 'name', isDown: false };
  const isSorted = key === name;
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles['sorter']} onClick={() => sort(name)}>
        {label} {isSorted && <Icon name={isDown ? 'down' : 'up'} size={14} />}
      </button>
    </th>
  );
}
