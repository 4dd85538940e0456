import { roomsFor, unitReaders } from '../../../web/src/features/comments/rooms.js';

const HERE = { unitId: 'u', institutionId: 'i' };
const held = (role: string, unitId: string | null = null, institutionId: string | null = null) =>
  ({ role, unitId, institutionId }) as Parameters<typeof roomsFor>[0][number];

describe('Somebody talks about an assessment', () => {
  test.each([
    ['in the room of their unit', [held('UNIT_MEMBER', 'u')], ['UNIT']],
    ['not in that of another unit', [held('UNIT_MEMBER', 'other')], []],
    ['in the room of the TPI of the institution', [held('TPI_LEAD', null, 'i')], ['TPI']],
    ['not as TPI of another institution', [held('TPI_MEMBER', null, 'other')], []],
    ['in the room of the TPN', [held('TPN_EVALUATOR')], ['TPN']],
    ['in both where they are in both teams', [held('TPI_MEMBER', null, 'i'), held('TPN_LEAD')], ['TPI', 'TPN']],
    ['only as unit, whatever else they are', [held('UNIT_HEAD', 'u'), held('TPN_LEAD')], ['UNIT']],
    ['not as secretariat', [held('NATIONAL_SECRETARIAT')], []],
  ])('%s', (_name, roles, rooms) => {
    expect(roomsFor(roles, HERE)).toEqual(rooms);
  });
});

test('All of a unit read about an item but members who work on other areas; the results are not for members', () => {
  const team = [
    { accountId: 'k', name: 'k', roles: ['UNIT_COORDINATOR'], areas: [] },
    { accountId: 'a', name: 'a', roles: ['UNIT_MEMBER'], areas: [1, 2] },
    { accountId: 'b', name: 'b', roles: ['UNIT_MEMBER', 'UNIT_HEAD'], areas: [] },
  ] as unknown as Parameters<typeof unitReaders>[0];
  const readers = (areaNo: number | null) => unitReaders(team, areaNo).map(({ accountId }) => accountId);
  expect([readers(2), readers(3), readers(null)]).toEqual([
    ['k', 'a', 'b'],
    ['k', 'b'],
    ['k', 'b'],
  ]);
});
