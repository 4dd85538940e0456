import { calendarDate } from '../../src/domain/calendar-date.js';
import { DEFAULT_CYCLE_RULES as RULES } from '../../src/domain/cycle-rules.js';
import { defaultMailChoice, isDuty, mailChoicesFor, REMINDER_KINDS } from '../../src/domain/reminder-kind.js';
import { ladderFor, overridesQuiet, sendingDay } from '../../src/domain/reminder-ladder.js';

const day = calendarDate;

test('a re-evaluation is announced on eight days and told overdue after 1, 3, 7 and 14, then every week', () => {
  expect(ladderFor('REEVALUATION', day('2022-12-21'), RULES)).toEqual({
    rungs: [
      { stepDays: 180, on: '2022-06-24' },
      { stepDays: 90, on: '2022-09-22' },
      { stepDays: 60, on: '2022-10-22' },
      { stepDays: 30, on: '2022-11-21' },
      { stepDays: 14, on: '2022-12-07' },
      { stepDays: 7, on: '2022-12-14' },
      { stepDays: 1, on: '2022-12-20' },
      { stepDays: 0, on: '2022-12-21' },
      { stepDays: -1, on: '2022-12-22' },
      { stepDays: -3, on: '2022-12-24' },
      { stepDays: -7, on: '2022-12-28' },
      { stepDays: -14, on: '2023-01-04' },
    ],
    repeatDays: 7,
  });
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

test('only the last rungs of a statutory kind override quiet times', () => {
  expect([1, 0].map((step) => overridesQuiet('OBJECTION', step, RULES))).toEqual([true, true]);
  expect(overridesQuiet('OBJECTION', 3, RULES)).toBe(false);
  expect(overridesQuiet('REEVALUATION', 1, RULES)).toBe(false);
  expect(overridesQuiet('EVIDENCE_EXPIRY', 1, { ...RULES, statutoryKinds: ['EVIDENCE_EXPIRY'] })).toBe(false);
});

test('duties may be moved into the digest and never switched off; what one gets unasked may be chosen', () => {
  for (const kind of REMINDER_KINDS) {
    expect(mailChoicesFor(kind)).toContain(defaultMailChoice(kind));
    expect(mailChoicesFor(kind).includes('OFF')).toBe(!isDuty(kind));
  }
  expect(isDuty('REEVALUATION')).toBe(true);
  expect(isDuty('EVIDENCE_EXPIRY')).toBe(false);
});
