import { calendarDate } from '../../src/domain/calendar-date.js';
import {
  type AssessmentKind,
  assertWindowOpen,
  layerAt,
  type Move,
  MoveNotOpen,
  openMoves,
  type Stage,
  stageAfter,
  STAGES,
  WindowClosed,
} from '../../src/domain/lifecycle.js';

const walk = (kind: AssessmentKind, moves: readonly Move[]) =>
  moves.reduce<Stage[]>((path, move) => [...path, stageAfter(move, kind, path.at(-1)!)], ['SELF_ASSESSMENT']);

test('a proposal goes through every stage to its determination', () => {
  expect(walk('PROPOSAL', ['submit', 'forward', 'propose', 'conclude', 'determine'])).toEqual(STAGES);
});

test('a re-evaluation is not proposed', () => {
  expect(walk('REEVALUATION', ['submit', 'forward', 'conclude', 'decide'])).toEqual(
    STAGES.filter((stage) => stage !== 'PROPOSAL'),
  );
});

test('the TPI may return it for repair, and it comes back', () => {
  expect(walk('PROPOSAL', ['submit', 'return', 'submit', 'forward']).at(-1)).toBe('PROPOSAL');
});

test('what is not open is refused, naming what is', () => {
  expect(() => stageAfter('determine', 'PROPOSAL', 'SELF_ASSESSMENT')).toThrow(MoveNotOpen);
  expect(() => stageAfter('determine', 'PROPOSAL', 'SELF_ASSESSMENT')).toThrow(/what can happen now: submit/);
  expect(() => stageAfter('determine', 'REEVALUATION', 'DETERMINATION')).toThrow(MoveNotOpen);
});

test('nothing is open once it is concluded', () => expect(openMoves('PROPOSAL', 'CONCLUDED')).toEqual([]));

test('each layer works in one stage', () => {
  expect(STAGES.map(layerAt)).toEqual(['UNIT', 'TPI', null, 'TPN', null, null]);
});

describe('a stage window', () => {
  const window = { opensOn: calendarDate('2020-03-01'), closesOn: calendarDate('2020-04-30') };
  const at = (day: string) => () => assertWindowOpen('SELF_ASSESSMENT', window, calendarDate(day));

  test('is open from its first to its last day', () => {
    expect(at('2020-03-01')).not.toThrow();
    expect(at('2020-04-30')).not.toThrow();
  });

  test('is closed before and after, and says its dates', () => {
    expect(at('2020-02-29')).toThrow(WindowClosed);
    expect(at('2020-05-01')).toThrow(/2020-03-01 to 2020-04-30, and today is 2020-05-01/);
  });

  test('is closed while it has no dates', () => {
    expect(() => assertWindowOpen('PROPOSAL', null, calendarDate('2020-03-01'))).toThrow(/no dates in this cycle/);
  });
});
