import { inOrder, stepsFor } from '../../../web/src/features/findings/follow-up-steps.js';

const HERE = { unitId: 'u', institutionId: 'i' };
type Roles = Parameters<typeof stepsFor>[0];
type State = Parameters<typeof stepsFor>[2]['state'];
const COORDINATOR: Roles = [{ role: 'UNIT_COORDINATOR', unitId: 'u', institutionId: null }];
const MEMBER: Roles = [{ role: 'UNIT_MEMBER', unitId: 'u', institutionId: null }];
const TPI_LEAD: Roles = [{ role: 'TPI_LEAD', unitId: null, institutionId: 'i' }];
const SECRETARIAT: Roles = [{ role: 'NATIONAL_SECRETARIAT', unitId: null, institutionId: null }];
const found = (state: State, layer: 'TPI' | 'TPN' = 'TPI') => ({ state, layer });

describe('What somebody may do about a finding', () => {
  test.each(['OPEN', 'ANSWERED', 'RETURNED'] as const)('%s: the coordinator of the unit responds', (state) => {
    expect(stepsFor(COORDINATOR, HERE, found(state))).toEqual(['respond']);
    expect(stepsFor(MEMBER, HERE, found(state))).toEqual([]);
    expect(stepsFor(COORDINATOR, { ...HERE, unitId: 'other' }, found(state))).toEqual([]);
  });

  test.each(['RESOLVED', 'WITHDRAWN'] as const)('%s: nobody does anything', (state) => {
    for (const roles of [COORDINATOR, TPI_LEAD, SECRETARIAT])
      expect(stepsFor(roles, HERE, found(state, 'TPN'))).toEqual([]);
  });

  test('the TPI lead of the institution judges what was answered', () => {
    expect(stepsFor(TPI_LEAD, HERE, found('ANSWERED'))).toEqual(['accept', 'reject']);
    expect(stepsFor(TPI_LEAD, HERE, found('OPEN'))).toEqual([]);
    expect(stepsFor(TPI_LEAD, { ...HERE, institutionId: 'other' }, found('ANSWERED'))).toEqual([]);
  });

  test('the secretariat judges about what the TPN found, not about what the TPI did', () => {
    expect(stepsFor(SECRETARIAT, HERE, found('ANSWERED', 'TPN'))).toEqual(['accept', 'reject']);
    expect(stepsFor(SECRETARIAT, HERE, found('ANSWERED', 'TPI'))).toEqual([]);
  });

  test('nobody of the unit judges it, whatever else they are', () => {
    expect(stepsFor([...MEMBER, ...TPI_LEAD], HERE, found('ANSWERED'))).toEqual([]);
  });
});

test('Follow-ups stand by their due day, those that ended last', () => {
  const rows = [
    { state: 'RESOLVED', dueOn: '2026-01-01' },
    { state: 'OPEN', dueOn: '2026-12-01' },
    { state: 'RETURNED', dueOn: '2026-02-01' },
  ] as const;
  expect(inOrder(rows).map(({ dueOn }) => dueOn)).toEqual(['2026-02-01', '2026-12-01', '2026-01-01']);
});
