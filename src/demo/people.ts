import type { Role } from '../access/role.js';
import type { DemonstrationAccount } from '../http/home.notes.js';

/** Known to everyone, because everything it opens is made up. Never used in production. */
export const DEMONSTRATION_PASSWORD = 'zona-integritas-simulasi';

/** One person for each role, and a second evaluator of the TPI to disagree with. All of them are invented. */
export const PEOPLE = {
  administrator: 'ADMINISTRATOR',
  kepala: 'UNIT_HEAD',
  koordinator: 'UNIT_COORDINATOR',
  anggota: 'UNIT_MEMBER',
  tpi: 'TPI_MEMBER',
  'tpi-kedua': 'TPI_MEMBER',
  'ketua-tpi': 'TPI_LEAD',
  menteri: 'INSTITUTION_HEAD',
  tpn: 'TPN_EVALUATOR',
  'ketua-tpn': 'TPN_LEAD',
  sekretariat: 'NATIONAL_SECRETARIAT',
  pimpinan: 'LEADERSHIP',
  auditor: 'AUDITOR',
} as const satisfies Record<string, Role>;
export type Person = keyof typeof PEOPLE;

/** e.g. koordinator@simulasi.example */
export function emailOf(person: Person): string {
  return `${person}@simulasi.example`;
}

/** What the home page and the start-up tell people to try. */
export function demonstrationAccounts(): readonly DemonstrationAccount[] {
  return Object.entries(PEOPLE).map(([person, role]) => ({
    email: emailOf(person as Person),
    password: DEMONSTRATION_PASSWORD,
    role,
  }));
}
