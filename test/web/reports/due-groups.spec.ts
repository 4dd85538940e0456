import { dueGroup, inDueGroups } from '../../../web/src/features/reports/due-groups.js';

test('what is due today is due this week; yesterday it is overdue', () => {
  expect([-1, 0, 7, 8, 30, 31, 90, 91].map(dueGroup)).toEqual([
    'overdue',
    'week',
    'week',
    'month',
    'month',
    'quarter',
    'quarter',
    'later',
  ]);
});

test('groups come by how soon, and those with nothing are left out', () => {
  expect(inDueGroups([{ days: 400 }, { days: -3 }, { days: 500 }])).toEqual([
    { group: 'overdue', dues: [{ days: -3 }] },
    { group: 'later', dues: [{ days: 400 }, { days: 500 }] },
  ]);
});
