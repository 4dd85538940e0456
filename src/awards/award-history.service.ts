import { Injectable } from '@nestjs/common';
import { HeldPredicates, type UnitHistory } from '../assessments/held-predicates.js';
import { barredUntil } from '../domain/reevaluation.js';
import { AwardsRepository } from './awards.repository.js';

/** Tells the assessments what a unit holds. */
@Injectable()
export class AwardHistory extends HeldPredicates {
  constructor(private readonly awards: AwardsRepository) {
    super();
  }

  override async historyOf(unitId: string): Promise<UnitHistory> {
    const award = await this.awards.findInForce(unitId);
    const revocation = await this.awards.lastRevocation(unitId);
    return {
      held: award === null ? null : { predicate: award.predicate, since: award.decreedOn },
      barredUntil: revocation === null ? null : barredUntil(revocation.decidedOn, revocation.rules),
    };
  }
}
