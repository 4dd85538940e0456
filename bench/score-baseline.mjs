/**
 * The baseline: a careful loop over plain objects that answers the same sums and gates and explains no node. Values are
 * looked up by key, blanks count 0, whole answers are taken for granted.
 */
export function carefulScoring(instrument) {
  const areas = instrument.areas.map(({ weight, aspects }) => ({ weight, aspects: aspects.map(plainAspect) }));
  const components = instrument.components.map(({ items }) => items.map(plainItem));
  return (answers) => {
    const sums = { fulfilment: 0, reform: 0, levers: 0, results: 0, total: 0, shares: [], components: [] };
    for (const area of areas) addArea(sums, area, answers);
    for (const items of components) {
      const score = pointsOf(items, answers);
      sums.components.push(score);
      sums.results += score;
    }
    sums.total = sums.levers + sums.results;
    return sums;
  };
}

function plainAspect({ kind, subComponents }) {
  const parents = subComponents.map(({ weight, items }) => ({
    hasPoints: items[0].points !== null,
    weight,
    items: items.map(plainItem),
  }));
  return { kind, parents };
}

function plainItem({ code, kind, points, valueOfKey, ratio }) {
  return { code, kind, points, values: valueOfKey ? Object.fromEntries(valueOfKey) : null, ratio: ratio ?? null };
}

function addArea(sums, { weight, aspects }, answers) {
  let ofArea = 0;
  for (const { kind, parents } of aspects) {
    let ofAspect = 0;
    for (const parent of parents)
      ofAspect += parent.hasPoints ? pointsOf(parent.items, answers) : mean(parent.items, answers) * parent.weight;
    sums[kind] += ofAspect;
    ofArea += ofAspect;
  }
  sums.shares.push(ofArea / weight);
  sums.levers += ofArea;
}

function mean(items, answers) {
  let sum = 0;
  for (let i = 0; i < items.length; i += 1) sum += valueOf(items[i], answers[items[i].code]);
  return sum / items.length;
}

function pointsOf(items, answers) {
  let sum = 0;
  for (let i = 0; i < items.length; i += 1) sum += valueOf(items[i], answers[items[i].code]) * items[i].points;
  return sum;
}

function valueOf({ kind, values, ratio }, answer) {
  if (kind === 'choice') return values[answer];
  if (kind === 'index') return answer / 4;
  if (ratio.kind === 'share') return clamp(sumOf(answer, ratio.numerator) / sumOf(answer, ratio.denominator));
  const [before, after] = [answer[ratio.before], answer[ratio.after]];
  if (before === 0) return after === 0 ? 1 : 0;
  return clamp((before - after) / before);
}

function sumOf(answer, keys) {
  let sum = 0;
  for (let i = 0; i < keys.length; i += 1) sum += answer[keys[i]];
  return sum;
}

function clamp(value) {
  return Math.min(1, Math.max(0, value));
}
