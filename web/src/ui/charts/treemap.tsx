import { hierarchy, treemap } from 'd3-hierarchy';
import type { ReactNode } from 'react';
import styles from './chart.module.css';
import { Chart, useWidth } from './chart.js';

export interface TreemapLeaf {
  readonly key: string;
  readonly name: string;
  /** More than 0; its area. */
  readonly size: number;
  /** In words, below the name. */
  readonly note: string;
  /** Marked, with a sign of its own in the note. */
  readonly isMarked: boolean;
  /** The address of what is behind it. */
  readonly href: string;
}

export interface TreemapGroup {
  readonly name: string;
  readonly leaves: readonly TreemapLeaf[];
}

interface TreemapProps {
  readonly label: string;
  readonly groups: readonly TreemapGroup[];
  readonly onOpen: (href: string) => void;
  readonly table: ReactNode;
}

type Node = { readonly group?: TreemapGroup; readonly leaf?: TreemapLeaf; readonly children?: readonly Node[] };

const HEIGHT = 360;
const HEAD = 24;
/** Below this a cell has no room for words; it says them when pointed at, and the table has them all. */
const WORDS = { width: 64, height: 34 };

/** What has how large a part, in groups. */
export function Treemap({ label, groups, onOpen, table }: TreemapProps) {
  const [ref, width] = useWidth();
  const tree: Node = {
    children: groups.map((group) => ({ group, children: group.leaves.map((leaf) => ({ leaf })) })),
  };
  const root = hierarchy<Node>(tree, ({ children }) => (children === undefined ? null : [...children]))
    .sum(({ leaf }) => leaf?.size ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const drawn = treemap<Node>()
    .size([width, HEIGHT])
    .paddingTop(({ depth }) => (depth === 1 ? HEAD : 0))
    .paddingInner(3)
    .round(true)(root);
  const placed = drawn.descendants();
  return (
    <Chart label={label} table={table}>
      <div ref={ref} className={styles['measured']}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="group" aria-label={label}>
            {placed.map(({ data: { group, leaf }, x0, x1, y0, y1 }) => {
              const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
              if (leaf !== undefined) return <Leaf key={leaf.key} leaf={leaf} box={box} onOpen={onOpen} />;
              if (group === undefined) return null;
              return (
                <svg key={group.name} {...box} height={HEAD}>
                  <text x={2} y={16} className={styles['name']}>
                    {group.name}
                  </text>
                </svg>
              );
            })}
          </svg>
        )}
      </div>
    </Chart>
  );
}

interface LeafProps {
  readonly leaf: TreemapLeaf;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly onOpen: (href: string) => void;
}

function Leaf({ leaf, box, onOpen }: LeafProps) {
  const hasRoom = box.width >= WORDS.width && box.height >= WORDS.height;
  return (
    <a
      href={leaf.href}
      className={styles['leaf']}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(leaf.href);
      }}
    >
      {/* Words that are too long end at the edge of their cell. */}
      <svg {...box}>
        <title>{`${leaf.name}: ${leaf.note}`}</title>
        <rect width="100%" height="100%" rx={4} className={leaf.isMarked ? styles['marked'] : styles['plain']} />
        {hasRoom && (
          <>
            <text x={8} y={19} className={styles['name']}>
              {leaf.name}
            </text>
            <text x={8} y={37} className={styles['note']}>
              {leaf.note}
            </text>
          </>
        )}
      </svg>
    </a>
  );
}
