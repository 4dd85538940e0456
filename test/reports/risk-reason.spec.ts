import { calendarDate } from '../../src/domain/calendar-date.js';
import { type RiskFacts, riskReasons } from '../../src/reports/risk-reason.js';

const today = calendarDate('2026-03-02');
const facts: RiskFacts = {
  reasons: [],
  dueOn: calendarDate('2026-02-20'),
  stage: null,
  openFollowUps: 3,
  overdueFollowUps: 2,
  incidentKinds: ['CASE'],
  nearGates: [{ code: 'total', required: 75, actual: 75.5 }],
  failedGates: [{ code: 'levers', required: 40, actual: 39 }],
};

describe('The reasons for a risk', () => {
  it('come with their own facts only, the gravest first', () => {
    expect(
      riskReasons({ ...facts, reasons: ['NEAR_GATE', 'FOLLOW_UPS_OVERDUE', 'INCIDENTS', 'OVERDUE'] }, today),
    ).toEqual([
      { code: 'OVERDUE', dueOn: '2026-02-20', days: -10, stage: null },
      { code: 'INCIDENTS', kinds: ['CASE'] },
      { code: 'FOLLOW_UPS_OVERDUE', count: 2 },
      { code: 'NEAR_GATE', gates: facts.nearGates },
    ]);
  });

  it('say how many follow-ups are open, and how far a re-evaluation is that fails', () => {
    const failing = { ...facts, stage: 'PANEL', reasons: ['FOLLOW_UPS_OPEN', 'BELOW_GATE'] } as const;
    expect(riskReasons(failing, today)).toEqual([
      { code: 'BELOW_GATE', stage: 'PANEL', gates: facts.failedGates },
      { code: 'FOLLOW_UPS_OPEN', count: 3 },
    ]);
  });

  it('name gates as the rules have them', () => {
    const nearGates = ['B.I', 'area.2', 'levers', 'total'].map((code) => ({ code, required: 1, actual: 1 }));
    const [reason] = riskReasons({ ...facts, nearGates, reasons: ['NEAR_GATE'] }, today);
    expect(reason?.gates?.map(({ code }) => code)).toEqual(['total', 'levers', 'area.2', 'B.I']);
  });

  it('are none where none was found', () => {
    expect(riskReasons(facts, today)).toEqual([]);
  });
});
