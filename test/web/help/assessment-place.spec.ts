import type { Role } from '../../../src/access/role.js';
import { placeIn } from '../../../web/src/features/help/assessment-place.js';

const session = (role: Role, unitId: string | null = null) => ({
  accountId: 'a',
  name: 'Seseorang',
  email: 'a@simulasi.example',
  roles: [{ role, unitId, institutionId: null }],
  timeZone: 'Asia/Jakarta',
});
const at = (stage: 'SELF_ASSESSMENT' | 'PROPOSAL' | 'PANEL') => ({ id: '7', unitId: 'u', stage });

test.each([
  ['UNIT_MEMBER', 'u', at('SELF_ASSESSMENT'), '/lembar-kerja/7'],
  ['UNIT_HEAD', 'u', at('PANEL'), '/lembar-kerja/7'],
  ['UNIT_HEAD', 'another', at('PANEL'), '/penilaian/7'],
  ['TPI_MEMBER', null, at('SELF_ASSESSMENT'), '/penilaian/7'],
  ['NATIONAL_SECRETARIAT', null, at('PROPOSAL'), '/penilaian/7'],
  ['INSTITUTION_HEAD', null, at('PROPOSAL'), '/penilaian/7/usulan'],
  ['INSTITUTION_HEAD', null, at('PANEL'), '/penilaian/7'],
] as const)('%s of unit %s goes from an assessment to where they work on it', (role, unitId, assessment, place) =>
  expect(placeIn(assessment, session(role, unitId))).toBe(place),
);
