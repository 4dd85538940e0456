import { outcomeCounts, type ReachedCount, stepCounts, stepTaken } from '../../src/reports/funnel-step.js';

const one = { outcome: null, target: 'WBK', assessments: 1 } as const;

const taken = (counts: readonly ReachedCount[]) =>
  Object.fromEntries(stepCounts(counts).map(({ step, assessments }) => [step, assessments]));

describe('The funnel', () => {
  it('counts a proposal in every step whose stage it is past', () => {
    expect(taken([{ ...one, track: 'PROPOSAL', reached: 'DESK_EVALUATION' }])).toEqual({
      OPENED: 1,
      SUBMITTED: 1,
      EVALUATED: 1,
      PROPOSED: 1,
      SCREENED: 1,
      DESK: 0,
      FIELD: 0,
      PANEL: 0,
    });
  });

  it('does not count as screened what waits for an objection', () => {
    expect(taken([{ ...one, track: 'PROPOSAL', reached: 'OBJECTION' }])).toMatchObject({ PROPOSED: 1, SCREENED: 0 });
  });

  it('counts an assessment in no step that its way does not lead through', () => {
    const self = taken([{ ...one, track: 'SELF_DETERMINED', reached: 'DETERMINATION' }]);
    expect(self).toMatchObject({ EVALUATED: 1, PROPOSED: 1, SCREENED: 0, DESK: 0, FIELD: 0, PANEL: 0 });
    const again = taken([{ ...one, track: 'REEVALUATION', reached: 'DETERMINATION' }]);
    expect(again).toMatchObject({ EVALUATED: 1, PROPOSED: 0, SCREENED: 0, DESK: 1, FIELD: 1, PANEL: 1 });
  });

  it('counts what is only opened in nothing else', () => {
    const opened = taken([{ ...one, track: 'PROPOSAL', reached: 'SELF_ASSESSMENT', assessments: 7 }]);
    expect(opened).toMatchObject({ OPENED: 7, SUBMITTED: 0 });
  });

  it('sums outcomes by what was aimed at', () => {
    const ended = { ...one, outcome: 'AWARDED', reached: 'DETERMINATION' } as const;
    const counts: ReachedCount[] = [
      { ...ended, track: 'PROPOSAL', assessments: 2 },
      { ...ended, track: 'SELF_DETERMINED', assessments: 3 },
      { ...ended, track: 'PROPOSAL', target: 'WBBM' },
      { ...one, track: 'PROPOSAL', reached: 'PANEL' },
    ];
    expect(outcomeCounts(counts)).toEqual([
      { outcome: 'AWARDED', target: 'WBK', assessments: 5 },
      { outcome: 'AWARDED', target: 'WBBM', assessments: 1 },
    ]);
  });
});

test('a step is taken in the stages behind its own', () => {
  expect(stepTaken('PANEL')).toEqual({ tracks: ['PROPOSAL', 'REEVALUATION'], stages: ['DETERMINATION', 'CONCLUDED'] });
  expect(stepTaken('OPENED').stages).toContain('SELF_ASSESSMENT');
});
