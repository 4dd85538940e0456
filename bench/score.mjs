import { readFile } from 'node:fs/promises';
import { inTurn, median, printTable, spread } from './figures.mjs';
import { carefulScoring } from './score-baseline.mjs';

const SHEETS = 400;
const ROUNDS = 11;
const LEG_MS = 250;

/** Items scored a second: every node explained, against a loop that explains none. */
export async function benchScore(load) {
  const { parseInstrument } = await load('src/instruments/instrument-file.js');
  const { scoreSheet } = await load('src/domain/scoring.js');
  const { instrument } = parseInstrument(
    await readFile(new URL('../instruments/lke-zi-2021.yaml', import.meta.url), 'utf8'),
  );
  const sheets = inventSheets([...instrument.items.values()]);
  const maps = sheets.map((sheet) => new Map(Object.entries(sheet)));
  const baseline = carefulScoring(instrument);
  for (const [index, answers] of maps.entries())
    assertSameTotal(baseline(sheets[index]), scoreSheet(instrument, answers));

  const variants = {
    'careful loop': () => addUp(sheets, (sheet) => baseline(sheet).total),
    scoreSheet: () => addUp(maps, (answers) => scoreSheet(instrument, answers).total),
    'scoreSheet, all nodes read': () => addUp(maps, (answers) => sumOfShares(scoreSheet(instrument, answers))),
  };
  report(measure(variants, instrument.items.size));
}

/** Answers to every item, the same in every run. */
function inventSheets(items) {
  let state = 2021;
  const below = (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  const answerTo = (item) => {
    if (item.kind === 'choice') return item.options[below(item.options.length)].key;
    if (item.kind === 'index') return below(41) / 10;
    return Object.fromEntries(item.counts.map(({ key }) => [key, 1 + below(9)]));
  };
  return Array.from({ length: SHEETS }, () => Object.fromEntries(items.map((item) => [item.code, answerTo(item)])));
}

/** Of one sheet at a time: V8 would take scorecards that are all held at once for long-lived, and have each be long-lived from then on. */
function assertSameTotal(plain, scorecard) {
  if (Math.abs(plain.total - scorecard.total) > 1e-9)
    throw new Error('The baseline and scoreSheet do not agree: nothing to compare.');
}

function sumOfShares({ nodes }) {
  let sum = 0;
  for (const { share } of nodes.values()) sum += share;
  return sum;
}

function addUp(sheets, score) {
  let sum = 0;
  for (const sheet of sheets) sum += score(sheet);
  return sum;
}

/** Millions of items a second, by variant, one number a round; the round before the first warms up. */
function measure(variants, itemsPerSheet) {
  const names = Object.keys(variants);
  const rounds = Array.from({ length: ROUNDS + 1 }, (_, round) =>
    Object.fromEntries(
      inTurn(names, round).map((name) => [name, passesPerMs(variants[name]) * SHEETS * itemsPerSheet]),
    ),
  ).slice(1);
  return names.map((name) => ({
    name,
    millions: rounds.map((round) => round[name] / 1000),
    ratios: rounds.map((round) => round[name] / round['careful loop']),
  }));
}

function passesPerMs(pass) {
  const begun = performance.now();
  for (let passes = 1; ; passes += 1) {
    pass();
    const elapsed = performance.now() - begun;
    if (elapsed > LEG_MS) return passes / elapsed;
  }
}

function report(results) {
  printTable(
    [`${SHEETS} sheets of 113 items`, 'ratio', 'million items/s', 'goal'],
    results.map(({ name, ratios, millions }, index) => {
      return [name, spread(ratios), median(millions).toFixed(1), index === 0 ? '' : '>= 0.5'];
    }),
  );
}
