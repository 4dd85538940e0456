import { calendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES as RULES } from '../../src/domain/cycle-rules.js';
import { REMINDER_KINDS } from '../../src/domain/reminder-kind.js';
import { ladderFor, repeatedRung, sendingDay } from '../../src/domain/reminder-ladder.js';

const day = calendarDate;

test('a re-evaluation is announced on eight days and told overdue after 1, 3, 7 and 14, then every week', () => {
  const { rungs, repeatDays } = ladderFor('REEVALUATION', day('2022-12-21'), RULES);
  expect(rungs.map(({ stepDays, on, escalation }) => [stepDays, on, escalation])).toEqual([
    [180, '2022-06-24', 0],
    [90, '2022-09-22', 0],
    [60, '2022-10-22', 0],
    [30, '2022-11-21', 0],
    [14, '2022-12-07', 0],
    [7, '2022-12-14', 0],
    [1, '2022-12-20', 0],
    [0, '2022-12-21', 0],
    [-1, '2022-12-22', 0],
    [-3, '2022-12-24', 1],
    [-7, '2022-12-28', 2],
    [-14, '2023-01-04', 3],
  ]);
  expect(repeatDays).toBe(7);
});

const stepsOf = (kind: (typeof REMINDER_KINDS)[number], rules = RULES) => {
  const { rungs, repeatDays } = ladderFor(kind, day('2026-07-31'), rules);
  return [...rungs.map(({ stepDays }) => stepDays), repeatDays];
};

test('the last day of a stage is announced on four days; once it is past, telling it ends', () => {
  expect(stepsOf('STAGE_WINDOW')).toEqual([14, 7, 3, 1, -1, -3, -7, -14, null]);
});

test('a follow-up goes on for as long as nobody answers it', () => {
  expect(stepsOf('FOLLOW_UP')).toEqual([14, 7, 3, 1, -1, -3, -7, -14, 7]);
});

test('what can no longer be done is not told overdue: objections, expired evidence', () => {
  expect([stepsOf('OBJECTION'), stepsOf('EVIDENCE_EXPIRY')]).toEqual([
    [14, 7, 3, 1, null],
    [30, 7, null],
  ]);
});

test('every number is a setting; one named twice is one rung, and 0 means that nothing is repeated', () => {
  const rules = { ...RULES, ladderDays: [7, 0, 7], overdueDays: [2], overdueRepeatDays: 0 };
  expect(
    stepsOf('REEVALUATION', { ...rules, escalateToUnitDays: 2, escalateToHeadDays: 5, escalateToTpiDays: 9 }),
  ).toEqual([7, 0, -2, -5, -9, null]);
});

test.each([
  ['2023-01-04', '2023-01-11', -21],
  ['2023-01-10', '2023-01-11', -21],
  ['2023-01-11', '2023-01-18', -28],
  ['2023-03-01', '2023-03-08', -77],
  ['2022-12-01', '2023-01-11', -21],
])('after the last rung, on 2023-01-04, the first repetition later than %s is on %s', (past, on, stepDays) => {
  const last = { stepDays: -14, on: day('2023-01-04') };
  expect(repeatedRung(last, 7, day(past))).toEqual({ stepDays, on, escalation: 3, overridesQuiet: false });
});

// 2026-05-01 is a Friday and a holiday, 2026-05-02 and 03 are a weekend.
const CALENDAR = { holidays: new Set([day('2026-05-01')]), weekend: [6, 7] };

test.each([
  [7, '2026-04-30', '2026-04-30'],
  [7, '2026-05-01', '2026-05-04'],
  [-1, '2026-05-02', '2026-05-04'],
  [1, '2026-05-01', '2026-04-30'],
  [0, '2026-05-03', '2026-04-30'],
])('the rung %d days before, on %s, goes out on %s', (stepDays, on, goesOut) => {
  expect(sendingDay({ stepDays, on: day(on) }, CALENDAR)).toBe(goesOut);
});

test('only the last rungs of a statutory duty override quiet times', () => {
  const overriding = (kind: (typeof REMINDER_KINDS)[number], rules = RULES) =>
    ladderFor(kind, day('2026-07-31'), rules)
      .rungs.filter((rung) => rung.overridesQuiet)
      .map(({ stepDays }) => stepDays);
  expect(overriding('OBJECTION')).toEqual([1]);
  expect(overriding('OBJECTION', { ...RULES, windowLadderDays: [3, 1, 0] })).toEqual([1, 0]);
  expect(overriding('REEVALUATION')).toEqual([]);
  expect(
    overriding('EVIDENCE_EXPIRY', { ...RULES, evidenceLadderDays: [1], statutoryKinds: ['EVIDENCE_EXPIRY'] }),
  ).toEqual([]);
});
