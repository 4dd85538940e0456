import type { Ratio, RatioItem } from './instrument.js';
import type { InstrumentNode } from './instrument-node.js';

const ROLES = ['numerator', 'denominator', 'before', 'after', 'recorded'] as const;
const KINDS = ['share', 'reduction'] as const;
type Counts = RatioItem['counts'];

/** The counts of a ratio item. Throws InvalidInstrument on a repeated key or an unknown role. */
export function readCounts(item: InstrumentNode): Counts {
  const counts = item.children('counts').map((node) => ({
    key: node.text('key'),
    label: node.bilingual('label'),
    role: node.oneOf('role', ROLES),
    soalId: node.optionalNumber('portalrb_soal_id'),
    worksheetRow: node.optionalNumber('worksheet_row'),
  }));
  const keys = counts.map((count) => count.key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated !== undefined) item.refuse(`the count "${repeated}" is used twice`);
  return counts;
}

/** The formula of a ratio item. Throws InvalidInstrument when it names no count, or one of another role. */
export function readRatio(node: InstrumentNode, counts: Counts): Ratio {
  const ratio = node.oneOf('kind', KINDS) === 'share' ? readShare(node) : readReduction(node);
  const roles = Object.entries(ratio).filter(([role]) => role !== 'kind');
  for (const [role, keys] of roles) for (const key of [keys].flat()) assertCount(node, counts, role, key);
  for (const count of counts) assertUsed(node, count, ratio);
  return ratio;
}

function readShare(node: InstrumentNode): Ratio {
  node.oneOf('when_denominator_is_zero', ['ruling']);
  return { kind: 'share', numerator: node.texts('numerator'), denominator: node.texts('denominator') };
}

function readReduction(node: InstrumentNode): Ratio {
  node.oneOf('when_before_is_zero', ['one_if_after_is_zero_else_zero']);
  return { kind: 'reduction', before: node.text('before'), after: node.text('after') };
}

function assertCount(node: InstrumentNode, counts: Counts, role: string, key: string): void {
  const count = counts.find((candidate) => candidate.key === key);
  if (count === undefined) node.refuse(`the formula names "${key}", which is no count of this item`);
  else if (count.role !== role) node.refuse(`the formula uses "${key}" as ${role}, but the count says ${count.role}`);
}

function assertUsed(node: InstrumentNode, count: Counts[number], ratio: Ratio): void {
  const used = Object.values(ratio).flat().includes(count.key);
  if (!used && count.role !== 'recorded')
    node.refuse(`the count "${count.key}" is ${count.role}, but the formula leaves it out`);
}
