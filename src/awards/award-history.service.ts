import { Injectable } from '@nestjs/common';
import { HeldPredicates, type UnitHistory } from '../assessments/held-predicates.js';
import { barredUntil } from '../domain/reevaluation.js';
import type { Award } from './award.entity.js';
import { AwardsRepository, type Revocation } from './awards.repository.js';

/** Tells the assessments what a unit holds. */
@Injectable()
export class AwardHistory extends HeldPredicates {
  constructor(private readonly awards: AwardsRepository) {
    super();
  }

  override async historiesOf(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitHistory>> {
    const awards = await this.awards.inForceOf(unitIds);
    const revocations = await this.awards.lastRevocationsOf(unitIds);
    return new Map(unitIds.map((unitId) => [unitId, historyOf(awards.get(unitId), revocations.get(unitId))]));
  }
}

function historyOf(award: Award | undefined, revocation: Revocation | undefined): UnitHistory {
  return {
    held: award === undefined ? null : { predicate: award.predicate, since: award.decreedOn },
    barredUntil: revocation === undefined ? null : barredUntil(revocation.decidedOn, revocation.rules),
  };
}
