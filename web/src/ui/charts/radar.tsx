import { curveLinearClosed, lineRadial } from 'd3-shape';
import styles from './chart.module.css';
import { Chart, type ChartTone, FigureTable, Legend } from './chart.js';

interface RadarSeries {
  readonly name: string;
  readonly tone: ChartTone;
  /** 0..1, one an axis. */
  readonly values: readonly number[];
}

interface RadarProps {
  readonly label: string;
  /** What the axes are. */
  readonly axisName: string;
  /** Names of the axes, at least three, from the top clockwise. */
  readonly axes: readonly string[];
  readonly series: readonly RadarSeries[];
  /** Rings that mean something, 0..1. */
  readonly rings: readonly { readonly name: string; readonly value: number }[];
  readonly format: (value: number) => string;
}

const SIZE = 340;
const RADIUS = 118;
const LABELS = RADIUS + 16;

/** How several things score on the same axes. */
export function Radar({ label, axisName, axes, series, rings, format }: RadarProps) {
  const angleOf = (index: number) => (index / axes.length) * 2 * Math.PI;
  const outline = lineRadial<number>()
    .angle((_, index) => angleOf(index))
    .radius((value) => value * RADIUS)
    .curve(curveLinearClosed);
  const table = (
    <FigureTable
      caption={label}
      heads={[axisName, ...series.map(({ name }) => name)]}
      rows={axes.map((axis, index) => [axis, ...series.map(({ values }) => format(values[index] ?? 0))])}
    />
  );
  return (
    <Chart label={label} table={table}>
      <svg viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} className={styles['radar']} aria-hidden="true">
        {axes.map((axis, index) => (
          <line
            key={axis}
            x2={RADIUS * Math.sin(angleOf(index))}
            y2={-RADIUS * Math.cos(angleOf(index))}
            className={styles['axis']}
          />
        ))}
        <circle r={RADIUS} className={styles['axis']} />
        {rings.map(({ name, value }) => (
          <g key={name}>
            <circle r={value * RADIUS} className={styles['threshold']} />
            <text x={4} y={-value * RADIUS - 4} className={styles['note']}>
              {name}
            </text>
          </g>
        ))}
        {series.map(({ name, tone, values }) => (
          <path key={name} d={outline([...values]) ?? ''} className={`${styles['line']} ${styles[tone]}`} />
        ))}
        {axes.map((axis, index) => (
          <text
            key={axis}
            x={LABELS * Math.sin(angleOf(index))}
            y={-LABELS * Math.cos(angleOf(index)) + 4}
            textAnchor={anchorOf(Math.sin(angleOf(index)))}
            className={styles['name']}
          >
            {index + 1}
          </text>
        ))}
      </svg>
      <ol className={styles['axes']}>
        {axes.map((axis) => (
          <li key={axis}>{axis}</li>
        ))}
      </ol>
      <Legend series={series} />
    </Chart>
  );
}

function anchorOf(side: number): 'start' | 'middle' | 'end' {
  if (Math.abs(side) < 0.01) return 'middle';
  return side > 0 ? 'start' : 'end';
}
