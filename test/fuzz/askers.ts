import { ROLES } from '../../src/access/role.js';
import { ApiClient } from '../../src/demo/api-client.js';
import type { TestApp } from '../support/app.js';
import { PASSWORD } from '../support/factories.js';
import { ACTORS, NATION, type Scenery } from '../access/permissions/scenery.js';
import type { InstitutionData } from './institution-data.js';

/** Whose institution somebody is of; the nation's people have a tie to every one, nobody to none. */
export type Tie = 'A' | 'B' | 'every' | 'none';

export interface Asker {
  readonly name: string;
  readonly role: string;
  readonly tie: Tie;
  readonly cookie: string;
}

export const NOBODY: Asker = { name: 'nobody', role: '', tie: 'none', cookie: '' };

const NATIONAL: readonly string[] = [
  NATION,
  'TPN_EVALUATOR',
  'TPN_LEAD',
  'NATIONAL_SECRETARIAT',
  'AUDITOR',
  'ADMINISTRATOR',
];

/** The people of the first unit's institution A and of the nation, as a scenery has them. */
export function askersOf(scenery: Scenery): readonly Asker[] {
  return ACTORS.map((name) => {
    const tie = NATIONAL.includes(name) ? 'every' : 'A';
    const role = ROLES.find((each) => name.startsWith(each)) ?? '';
    return { name: `${name}${tie === 'A' ? ' of A' : ''}`, role, tie, cookie: scenery.actor(name).sessionCookie };
  });
}

/** One person for each role there is at the other institution, B. */
export async function askersOfB({ url }: TestApp, data: InstitutionData): Promise<readonly Asker[]> {
  const people = await data.people();
  return Promise.all(
    people.map(async ({ email, role }) => {
      const { sessionCookie } = await new ApiClient(url).signIn(email, PASSWORD);
      return { name: `${role} of B`, role, tie: 'B', cookie: sessionCookie } as const;
    }),
  );
}
