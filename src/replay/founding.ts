import type { Actor } from '../access/actor.js';
import { DEMONSTRATION_PASSWORD, emailOf } from '../demo/people.js';
import type { CastMember } from './cast.js';
import type { Ground, Register } from './ground.js';
import { inLanes } from './in-lanes.js';
import type { InventedUnit } from './nation.js';

const PAGE = 200;

/** Institutions, units, and people with their roles: those that are not there yet. */
export class Founding {
  constructor(private readonly ground: Ground) {}

  /** @param done is told of each account, unit and role */
  async found(done: (count: number) => void): Promise<Register> {
    const administrator = await this.administrator();
    const institutions = await this.foundInstitutions(administrator);
    const units = await this.foundUnits(administrator, institutions, done);
    const accounts = await this.addPeople(administrator, done);
    const register = { institutions, units, accounts };
    await this.appoint(administrator, register, done);
    return register;
  }

  private async administrator(): Promise<Actor> {
    const { services, state } = this.ground;
    const email = emailOf('administrator');
    const passwordHash = await services.hashing.hash(DEMONSTRATION_PASSWORD);
    await services.accounts.createFirst({ email, name: 'administrator (SIMULASI)', passwordHash });
    return services.accounts.actorOf((await state.accounts()).get(email) ?? '');
  }

  private async foundInstitutions(administrator: Actor) {
    const { services, state, nation } = this.ground;
    const known = await state.institutions();
    const missing = nation.institutions.filter(({ code }) => !known.has(code));
    await services.transactions.run((tx) => services.institutions.addAll(tx, administrator, missing));
    return state.institutions();
  }

  private async foundUnits(
    administrator: Actor,
    institutions: Register['institutions'],
    done: (count: number) => void,
  ) {
    const { services, state, nation } = this.ground;
    const known = await state.units();
    const missing = nation.units.filter(({ code }) => !known.has(code));
    done(known.size);
    const found = async ({ code, name, institution }: InventedUnit) => {
      const institutionId = institutions.get(nation.institutions[institution]?.code ?? '') ?? '';
      await services.units.create(administrator, { institutionId, parentId: null, code, name });
    };
    await inLanes(
      missing,
      ({ institution }) => institution,
      async (batch) => {
        await this.together(batch, found);
        done(batch.length);
      },
    );
    return state.units();
  }

  /** All with the one password that everybody knows, and so with one hash. */
  private async addPeople({ accountId }: Actor, done: (count: number) => void) {
    const { services, state, cast } = this.ground;
    const known = await state.accounts();
    const missing = cast.filter(({ email }) => !known.has(email));
    done(cast.length - missing.length);
    const passwordHash = await services.hashing.hash(DEMONSTRATION_PASSWORD);
    for (let from = 0; from < missing.length; from += PAGE) {
      const page = missing.slice(from, from + PAGE);
      await services.transactions.run(async (tx) => {
        for (const { email, name } of page) await services.accounts.add(tx, accountId, { email, name, passwordHash });
      });
      done(page.length);
    }
    return state.accounts();
  }

  private async appoint(administrator: Actor, register: Register, done: (count: number) => void): Promise<void> {
    const { services, state, cast } = this.ground;
    const appointed = await state.appointed();
    const missing = cast.filter(({ email }) => !appointed.has(register.accounts.get(email) ?? ''));
    done(cast.length - missing.length);
    const appoint = async (somebody: CastMember) => {
      const accountId = register.accounts.get(somebody.email) ?? '';
      await services.accounts.appoint(administrator, accountId, { ...this.placeOf(somebody, register), until: null });
    };
    await inLanes(
      missing,
      (_somebody, place) => place,
      async (batch) => {
        await this.together(batch, appoint);
        done(batch.length);
      },
    );
  }

  private async together<Thing>(batch: readonly Thing[], work: (thing: Thing) => Promise<void>): Promise<void> {
    await this.ground.services.transactions.around(async () => {
      for (const thing of batch) await work(thing);
    });
  }

  private placeOf({ role, institution, unit }: CastMember, { institutions, units }: Register) {
    const { nation } = this.ground;
    const institutionCode = institution === null ? '' : (nation.institutions[institution]?.code ?? '');
    const unitCode = unit === null ? '' : (nation.units[unit]?.code ?? '');
    return { role, institutionId: institutions.get(institutionCode) ?? null, unitId: units.get(unitCode) ?? null };
  }
}
