import Table from 'cli-table3';
import type { Gate, PredicateCheck } from '../domain/gates.js';
import type { Instrument } from '../domain/instrument.js';
import type { ScoredFile } from './scored-file.js';

/** A scored worksheet as a person likes to read it: the sums, the areas, then each predicate, failing gates first. */
export function scoreTable(scored: ScoredFile): string {
  const { instrument, scorecard, checks, warnings } = scored;
  return [
    heading(scored),
    `Total ${points(scorecard.total)} of ${instrument.scale}: levers ${points(scorecard.levers)} ` +
      `(fulfilment ${points(scorecard.fulfilment)} + reform ${points(scorecard.reform)}), results ${points(scorecard.results)}`,
    areaTable(scored),
    ...checks.flatMap((check) => [verdict(check), gateTable(check, instrument)]),
    ...warnings.map((warning) => `! ${warning}`),
    '',
  ].join('\n');
}

function heading({ file, instrument, scorecard }: ScoredFile): string {
  const view =
    scorecard.blanks === 'zero' ? 'blank items count 0' : 'blank items are left out, as in the official workbook';
  return `${file}\n${instrument.id}, ${scorecard.answered} of ${scorecard.items} items answered, ${view}`;
}

function areaTable({ instrument, scorecard }: ScoredFile): string {
  const table = new Table({
    head: ['Area', '', 'Score', 'Of', 'Share'],
    colAligns: ['left', 'left', 'right', 'right', 'right'],
    ...PLAIN,
  });
  for (const area of scorecard.areas) {
    const title = instrument.areas.find(({ no }) => no === area.no)?.title.id ?? '';
    table.push([area.no, title, points(area.score), points(area.weight), percent(area.share)]);
  }
  return table.toString();
}

function verdict(check: PredicateCheck): string {
  const failed = check.gates.filter((gate) => gate.passed === false).length;
  const words = check.passed ? 'every known gate is passed' : `${failed} of ${check.gates.length} gates failed`;
  return `\n${check.predicate}: ${words}${check.provisional ? ' (provisional: an item still needs a ruling)' : ''}`;
}

function gateTable(check: PredicateCheck, instrument: Instrument): string {
  const table = new Table({
    head: ['', 'Gate', '', 'Required', 'Actual', 'Distance'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right'],
    ...PLAIN,
  });
  const rank = (gate: Gate) => (gate.passed === false ? 0 : gate.passed === null ? 1 : 2);
  for (const gate of [...check.gates].sort((a, b) => rank(a) - rank(b))) {
    const shown = gateFormat(gate.code);
    table.push([
      MARKS[rank(gate)] ?? '',
      gate.code,
      gateTitle(gate.code, instrument),
      shown(gate.required),
      shown(gate.actual),
      signed(gate, shown),
    ]);
  }
  return table.toString();
}

const MARKS = ['✗ failed', '? unknown', '✓ passed'];
/** No colours, and no line between rows. */
const PLAIN = { style: { head: [], border: [] }, chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' } };

function gateTitle(code: string, instrument: Instrument): string {
  const named: Record<string, string> = {
    total: 'Nilai total',
    levers: instrument.levers.title.id,
    earlier: 'WBK sebelumnya',
  };
  const area = instrument.areas.find(({ no }) => `area.${no}` === code);
  const component = instrument.components.find((candidate) => candidate.code === code);
  return named[code] ?? area?.title.id ?? component?.title.id ?? instrument.items.get(code)?.label.id ?? '';
}

function gateFormat(code: string): (value: number | null) => string {
  if (code.startsWith('area.')) return percent;
  return code === 'earlier' ? (value) => (value === null ? '-' : `${value.toFixed(2)} years`) : points;
}

function signed({ distance }: Gate, shown: (value: number | null) => string): string {
  return distance !== null && distance >= 0 ? `+${shown(distance)}` : shown(distance);
}

function points(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}

function percent(value: number | null): string {
  return value === null ? '-' : `${(value * 100).toFixed(2)} %`;
}
