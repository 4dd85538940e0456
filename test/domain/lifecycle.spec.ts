import { calendarDate } from '../../src/domain/calendar-date.js';
import {
  assertWindowOpen,
  decidingLayer,
  layerAt,
  type Move,
  MoveNotOpen,
  openMoves,
  type Stage,
  stageAfter,
  STAGES,
  type Track,
  TRACKS,
  WindowClosed,
} from '../../src/domain/lifecycle.js';

const walk = (track: Track, moves: readonly Move[]) =>
  moves.reduce<Stage[]>((path, move) => [...path, stageAfter(move, track, path.at(-1)!)], ['SELF_ASSESSMENT']);
const NATIONAL: readonly Move[] = ['conclude', 'verify', 'deliberate'];
const without = (...left: Stage[]) => STAGES.filter((stage) => !left.includes(stage));

test('a proposal that is screened out and objects goes through every stage to its determination', () => {
  const moves: Move[] = ['submit', 'forward', 'propose', 'screenOut', 'uphold', ...NATIONAL, 'determine'];
  expect(walk('PROPOSAL', moves)).toEqual(STAGES);
});

test('one that passes the screening needs no objection', () => {
  const moves: Move[] = ['submit', 'forward', 'propose', 'admit', ...NATIONAL, 'decline'];
  expect(walk('PROPOSAL', moves)).toEqual(without('OBJECTION'));
});

test.each(['dismiss', 'lapse'] as const)('an objection may end it: %s', (move) => {
  expect(walk('PROPOSAL', ['submit', 'forward', 'propose', 'screenOut', move]).at(-1)).toBe('CONCLUDED');
});

test('a re-evaluation is not proposed', () => {
  expect(walk('REEVALUATION', ['submit', 'forward', ...NATIONAL, 'decide'])).toEqual(
    without('PROPOSAL', 'ADMIN_SCREENING', 'OBJECTION'),
  );
});

test('what an institution determines itself never reaches the TPN, and the TPI decides it', () => {
  const path = walk('SELF_DETERMINED', ['submit', 'forward', 'propose', 'determine']);
  expect(path).toEqual(['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL', 'DETERMINATION', 'CONCLUDED']);
  expect(TRACKS.map(decidingLayer)).toEqual(['TPN', 'TPI', 'TPN']);
});

test('the field and the panel may send it back to the desk', () => {
  const path = walk('PROPOSAL', [
    'submit',
    'forward',
    'propose',
    'admit',
    'conclude',
    'revise',
    'conclude',
    'verify',
    'revise',
  ]);
  expect(path.at(-1)).toBe('DESK_EVALUATION');
});

test('the TPI may return it for repair, and it comes back', () => {
  expect(walk('PROPOSAL', ['submit', 'return', 'submit', 'forward']).at(-1)).toBe('PROPOSAL');
});

test('what is not open is refused, naming what is', () => {
  expect(() => stageAfter('determine', 'PROPOSAL', 'SELF_ASSESSMENT')).toThrow(MoveNotOpen);
  expect(() => stageAfter('determine', 'PROPOSAL', 'SELF_ASSESSMENT')).toThrow(/what can happen now: submit/);
  expect(() => stageAfter('determine', 'REEVALUATION', 'DETERMINATION')).toThrow(MoveNotOpen);
});

test('a re-evaluation ends in whatever stage it is when its award does, and a proposal does not', () => {
  expect(walk('REEVALUATION', ['submit', 'overtake']).at(-1)).toBe('CONCLUDED');
  expect(() => stageAfter('overtake', 'PROPOSAL', 'SELF_ASSESSMENT')).toThrow(MoveNotOpen);
});

test('nothing is open once it is concluded', () => expect(openMoves('PROPOSAL', 'CONCLUDED')).toEqual([]));

test('each layer works in one stage', () => {
  expect(STAGES.map(layerAt)).toEqual(['UNIT', 'TPI', null, null, null, 'TPN', null, null, null, null]);
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
