import { rolesFor } from '../../../src/access/permissions.js';
import type { Role } from '../../../src/access/role.js';
import { hasRole, type Session } from '../api/session.js';

/** One entry of the menu; `word` is its message. At most six of them fall to one person. */
export interface MenuEntry {
  readonly to:
    | '/beranda'
    | '/lembar-kerja'
    | '/penilaian'
    | '/dasbor'
    | '/predikat'
    | '/kalender'
    | '/portalrb'
    | '/admin';
  readonly word: 'home' | 'worksheets' | 'evaluations' | 'dashboard' | 'awards' | 'calendar' | 'portalrb' | 'admin';
  /** Who finds it in their menu; left out for everyone. */
  readonly roles?: readonly Role[];
}

const UNIT = ['UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER'] as const;
const EVALUATORS = [
  'TPI_MEMBER',
  'TPI_LEAD',
  'INSTITUTION_HEAD',
  'TPN_EVALUATOR',
  'TPN_LEAD',
  'NATIONAL_SECRETARIAT',
  'AUDITOR',
] as const;
const LEADERS = ['INSTITUTION_HEAD', 'LEADERSHIP', 'NATIONAL_SECRETARIAT', 'AUDITOR'] as const;

const ENTRIES: readonly MenuEntry[] = [
  { to: '/beranda', word: 'home' },
  { to: '/lembar-kerja', word: 'worksheets', roles: UNIT },
  { to: '/penilaian', word: 'evaluations', roles: EVALUATORS },
  { to: '/dasbor', word: 'dashboard', roles: LEADERS },
  { to: '/predikat', word: 'awards' },
  { to: '/kalender', word: 'calendar', roles: [...LEADERS, ...UNIT, 'TPI_LEAD'] },
  { to: '/portalrb', word: 'portalrb', roles: rolesFor('portalrb.read') },
  { to: '/admin', word: 'admin', roles: ['ADMINISTRATOR'] },
];

/** What a person finds in their menu. */
export function menuFor(session: Session): readonly MenuEntry[] {
  return ENTRIES.filter(({ roles }) => roles === undefined || hasRole(session, ...roles));
}
