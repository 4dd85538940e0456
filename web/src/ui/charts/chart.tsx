import { type ReactNode, type RefCallback, useCallback, useState } from 'react';
import { useText } from '../../i18n/text.js';
import { UI_WORDS } from '../ui.words.js';
import styles from './chart.module.css';

/** Lines and areas of a chart, by what they mean; each has a dash or a shape of its own as well. */
export type ChartTone = 'first' | 'second' | 'third' | 'past';

interface ChartProps {
  /** What the picture shows, in one sentence, for whoever does not see it. */
  readonly label: string;
  readonly children: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
}

/** A picture of figures, and the figures themselves behind "view as a table". */
export function Chart({ label, children, table }: ChartProps) {
  const t = useText(UI_WORDS);
  return (
    <figure className={styles['chart']} aria-label={label}>
      {children}
      <details className={styles['figures']}>
        <summary>{t('asTable')}</summary>
        {table}
      </details>
    </figure>
  );
}

interface FigureTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell is the head of its row. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Figures in rows and columns. */
export function FigureTable({ caption, heads, rows }: FigureTableProps) {
  return (
    // Wide tables are scrolled with the arrow keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['scroll']} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], index) => (
            <tr key={index}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the tones of a chart stand for. */
export function Legend({
  series,
}: {
  readonly series: readonly { readonly name: string; readonly tone: ChartTone }[];
}) {
  return (
    <ul className={styles['legend']}>
      {series.map(({ name, tone }) => (
        <li key={name}>
          <svg width="28" height="10" aria-hidden="true">
            <line x1="1" x2="27" y1="5" y2="5" className={`${styles['line']} ${styles[tone]}`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** How wide an element is; pictures are drawn for that, so that their words stay as large as all others. */
export function useWidth(): readonly [ref: RefCallback<HTMLElement>, width: number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    // It tells the first width by itself.
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
