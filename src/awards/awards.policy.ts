import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import { NotTheDeterminer } from './awards.errors.js';

interface Determined {
  readonly isSelfDetermined: boolean;
  readonly institutionId: string;
}

/** Throws NotTheDeterminer unless the actor records the Minister's decrees or, for WBK Mandiri, heads the institution. */
export function assertDetermines(actor: Actor, { isSelfDetermined, institutionId }: Determined): void {
  if (isSelfDetermined) {
    const isHead = institutionsOf(actor, 'INSTITUTION_HEAD').includes(institutionId);
    if (!isHead) throw new NotTheDeterminer("the head of the unit's institution (WBK Mandiri)");
  } else if (!hasNationalRole(actor, 'NATIONAL_SECRETARIAT')) {
    throw new NotTheDeterminer('the Minister, whose decree the national secretariat records');
  }
}
