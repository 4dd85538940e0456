import type { Actor, ActorRole } from '../../src/access/actor.js';
import { NATIONAL_ROLES, type Role } from '../../src/access/role.js';
import { visibleTo } from '../../src/reminders/reminders.policy.js';

const NOTHING = { everything: false, unitIds: [], institutionIds: [] };

function someone(role: Role, scope: Partial<ActorRole> = {}): Actor {
  const held = { role, institutionId: null, unitId: null, ...scope };
  return { accountId: 'a', name: 'A', email: 'a@test.example', roles: [held] };
}

test.each(['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER'] as const)(
  'A %s sees the reminders of the own unit',
  (role) => {
    expect(visibleTo(someone(role, { unitId: 'u' }))).toEqual({ ...NOTHING, unitIds: ['u'] });
  },
);

test.each(['TPI_LEAD', 'INSTITUTION_HEAD'] as const)('A %s sees those of the own institution', (role) => {
  expect(visibleTo(someone(role, { institutionId: 'i' }))).toEqual({ ...NOTHING, institutionIds: ['i'] });
});

test('Of the national roles, only secretariat, auditor and administrator see any', () => {
  const seeing = NATIONAL_ROLES.filter((role) => visibleTo(someone(role)).everything);
  expect(seeing).toEqual(['NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR']);
});

test('A TPI member and leadership see none', () => {
  expect(visibleTo(someone('TPI_MEMBER', { institutionId: 'i' }))).toEqual(NOTHING);
  expect(visibleTo(someone('LEADERSHIP', { institutionId: 'i' }))).toEqual(NOTHING);
});
