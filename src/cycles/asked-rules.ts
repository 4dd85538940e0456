import type { CycleRules } from '../domain/cycle-rules.js';

/** Rules as somebody asks for them; what is left out, or undefined, is not asked for. */
export type AskedRules = { readonly [Rule in keyof CycleRules]?: CycleRules[Rule] | undefined };

/** `rules` with those that are asked for in their place. */
export function rulesWith(rules: CycleRules, asked: AskedRules): CycleRules {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...rules, ...Object.fromEntries(said) };
}
