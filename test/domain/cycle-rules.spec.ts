import fc from 'fast-check';
import {
  type CycleRules,
  DEFAULT_CYCLE_RULES,
  fixedRulesChanged,
  RULES_THAT_MAY_CHANGE,
} from '../../src/domain/cycle-rules.js';

const FIXED = (Object.keys(DEFAULT_CYCLE_RULES) as (keyof CycleRules)[]).filter(
  (rule) => !(RULES_THAT_MAY_CHANGE as readonly string[]).includes(rule),
);

describe('The rules of a cycle', () => {
  it('that hold for good are those that decide something about a unit', () => {
    expect(FIXED.sort()).toEqual([
      'barMonths',
      'eligibility',
      'firstPassStart',
      'intervalMonths',
      'isTpiVisibleToTpn',
      'repairRounds',
    ]);
  });

  it('are told to have changed exactly when they differ, and only if they hold for good', () => {
    const some = fc.subarray(Object.keys(DEFAULT_CYCLE_RULES) as (keyof CycleRules)[]);
    fc.assert(
      fc.property(some, (rules) => {
        const other = Object.fromEntries(rules.map((rule) => [rule, 'another value']));
        const changed = fixedRulesChanged(DEFAULT_CYCLE_RULES, { ...DEFAULT_CYCLE_RULES, ...other });
        expect([...changed].sort()).toEqual(rules.filter((rule) => FIXED.includes(rule)).sort());
      }),
    );
  });

  it('are the same in whatever order their fields were written', () => {
    const { WBK, WBBM } = DEFAULT_CYCLE_RULES.eligibility.sakipAbove;
    const eligibility = { ...DEFAULT_CYCLE_RULES.eligibility, sakipAbove: { WBBM, WBK } };
    expect(fixedRulesChanged(DEFAULT_CYCLE_RULES, { ...DEFAULT_CYCLE_RULES, eligibility })).toEqual([]);
    const higher = { ...eligibility, sakipAbove: { WBK, WBBM: WBBM + 1 } };
    expect(fixedRulesChanged(DEFAULT_CYCLE_RULES, { ...DEFAULT_CYCLE_RULES, eligibility: higher })).toEqual([
      'eligibility',
    ]);
  });
});
