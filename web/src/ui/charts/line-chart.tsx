import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { Chart, type ChartTone, Legend, useWidth } from './chart.js';

interface LineSeries {
  readonly name: string;
  readonly tone: ChartTone;
  /** One a place; null where nothing is known. */
  readonly values: readonly (number | null)[];
}

interface LineChartProps {
  readonly label: string;
  /** Along the bottom, in order; each in one line or two. */
  readonly places: readonly string[];
  readonly series: readonly LineSeries[];
  /** Levels that mean something. */
  readonly thresholds: readonly { readonly name: string; readonly value: number }[];
  readonly format: (value: number) => string;
  readonly table: ReactNode;
}

const HEIGHT = 280;
const EDGE = { top: 20, right: 72, bottom: 52, left: 44 };
const LINE = 18;
const MOST_TICKS = 6;
const MOST = 100;
const STEP = 10;

/** How something has changed from place to place, with the levels it is measured against. */
export function LineChart({ label, places, series, thresholds, format, table }: LineChartProps) {
  const [ref, width] = useWidth();
  const right = Math.max(width - EDGE.right, EDGE.left + 1);
  const least = leastOf(series, thresholds);
  const x = (index: number) => EDGE.left + ((right - EDGE.left) * (index + 0.5)) / places.length;
  const y = (value: number) => EDGE.top + ((HEIGHT - EDGE.bottom - EDGE.top) * (MOST - value)) / (MOST - least);
  return (
    <Chart label={label} table={table}>
      <div ref={ref} className={styles['measured']}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {ticksFrom(least).map((tick) => (
            <g key={tick}>
              <line x1={EDGE.left} x2={right} y1={y(tick)} y2={y(tick)} className={styles['axis']} />
              <text x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end" className={styles['note']}>
                {tick}
              </text>
            </g>
          ))}
          {places.map((place, at) => (
            <text key={place} textAnchor="middle" className={styles['name']}>
              {place.split('\n').map((words, index) => (
                <tspan key={words} x={x(at)} y={HEIGHT - EDGE.bottom + 22 + index * LINE}>
                  {words}
                </tspan>
              ))}
            </text>
          ))}
          {thresholds.map(({ name, value }) => (
            <g key={name}>
              <line x1={EDGE.left} x2={right} y1={y(value)} y2={y(value)} className={styles['threshold']} />
              <text x={right + 6} y={y(value) + 4} className={styles['note']}>
                {name} {value}
              </text>
            </g>
          ))}
          {series.map((each) => (
            <Track key={each.name} series={each} xOf={x} yOf={y} format={format} />
          ))}
        </svg>
      </div>
      {series.length > 1 && <Legend series={series} />}
    </Chart>
  );
}

/** Room for everything drawn: the ten below the least of it; scores end at a hundred. */
function leastOf(series: LineChartProps['series'], thresholds: LineChartProps['thresholds']): number {
  const values = [...series.flatMap((each) => each.values), ...thresholds.map(({ value }) => value)];
  const least = Math.min(MOST, ...values.map((value) => value ?? MOST));
  return Math.max(0, Math.floor(least / STEP) * STEP - STEP);
}

/** Every ten, or every twenty where that would be too many. */
function ticksFrom(least: number): readonly number[] {
  const step = (MOST - least) / STEP < MOST_TICKS ? STEP : 2 * STEP;
  return Array.from({ length: Math.floor((MOST - least) / step) + 1 }, (_, at) => MOST - at * step);
}

interface TrackProps {
  readonly series: LineSeries;
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
  readonly format: (value: number) => string;
}

function Track({ series: { values, tone }, xOf, yOf, format }: TrackProps) {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => xOf(index))
    .y((value) => yOf(value ?? 0));
  return (
    <g>
      <path d={path([...values]) ?? ''} className={`${styles['line']} ${styles[tone]}`} />
      {values.map(
        (value, index) =>
          value !== null && (
            <g key={index}>
              <circle cx={xOf(index)} cy={yOf(value)} r={4} className={`${styles['point']} ${styles[tone]}`} />
              <text x={xOf(index)} y={yOf(value) - 10} textAnchor="middle" className={styles['name']}>
                {format(value)}
              </text>
            </g>
          ),
      )}
    </g>
  );
}
