import type { Role } from '../access/role.js';
import { emailOf, PEOPLE, type Person } from '../demo/people.js';
import type { Nation } from './nation.js';

/** Somebody of the replay; all of them are invented. */
export interface CastMember {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The place of their institution in the nation; null for nobody's. */
  readonly institution: number | null;
  /** The place of their unit in the nation. */
  readonly unit: number | null;
}

/** An evaluator may have 20 assessments at work (cycle rules); this leaves some room. */
const ASSESSMENTS_EACH = 15;

/** People of one institution, by what they do there. */
export const INSTITUTION_CAST = { lead: 'TPI_LEAD', member: 'TPI_MEMBER', head: 'INSTITUTION_HEAD' } as const;

/** Everybody whom a replay needs, and everybody whom the home page of a demonstration invites to try. */
export function castOf({ counts, institutions, units }: Nation): CastMember[] {
  return [
    ...(Object.keys(PEOPLE) as Person[]).map((person) => demonstrationMember(person)),
    ...institutions.flatMap((_, institution) =>
      (Object.keys(INSTITUTION_CAST) as (keyof typeof INSTITUTION_CAST)[]).map((part) => {
        return member(institutionEmail(institution, part), INSTITUTION_CAST[part], { institution });
      }),
    ),
    ...units.map(({ no: unit }) => member(coordinatorEmail(unit), 'UNIT_COORDINATOR', { unit })),
    ...Array.from({ length: evaluatorsFor(counts.admitted) }, (_, no) =>
      member(evaluatorEmail(no), 'TPN_EVALUATOR', {}),
    ),
  ];
}

/** How many evaluators the national team has for so many assessments. */
export function evaluatorsFor(admitted: number): number {
  return Math.ceil(admitted / ASSESSMENTS_EACH);
}

export function institutionEmail(institution: number, part: keyof typeof INSTITUTION_CAST): string {
  return `${part}-${institution + 1}@simulasi.example`;
}

export function coordinatorEmail(unit: number): string {
  return `unit-${unit + 1}@simulasi.example`;
}

export function evaluatorEmail(no: number): string {
  return `tpn-${no + 1}@simulasi.example`;
}

/** Those of the home page belong to the first institution and the first unit. */
function demonstrationMember(person: Person): CastMember {
  const role: Role = PEOPLE[person];
  const isOfUnit = role.startsWith('UNIT_');
  const isOfInstitution = Object.values<Role>(INSTITUTION_CAST).includes(role);
  return member(emailOf(person), role, isOfUnit ? { unit: 0 } : isOfInstitution ? { institution: 0 } : {});
}

function member(
  email: string,
  role: Role,
  { institution = null, unit = null }: Partial<Pick<CastMember, 'institution' | 'unit'>>,
): CastMember {
  const [person = email] = email.split('@');
  return { email, name: `${person} (SIMULASI)`, role, institution, unit };
}
