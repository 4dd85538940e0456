/** Sorts gates as the rules have them (section 3): the total, the levers, the areas, the results. */
export function byGate({ code: a }: { readonly code: string }, { code: b }: { readonly code: string }): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

const FIRST = ['total', 'levers', 'area.'];

function rankOf(code: string): number {
  const rank = FIRST.findIndex((start) => code.startsWith(start));
  return rank === -1 ? FIRST.length : rank;
}
