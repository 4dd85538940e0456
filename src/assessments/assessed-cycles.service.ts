import { Injectable } from '@nestjs/common';
import { CycleUse } from '../cycles/cycle-use.js';
import { AssessmentsRepository } from './assessments.repository.js';

/** Tells the cycles, which lie below, whether assessments go by them. */
@Injectable()
export class AssessedCycles extends CycleUse {
  constructor(private readonly assessments: AssessmentsRepository) {
    super();
  }

  override async isInUse(cycleId: string): Promise<boolean> {
    return this.assessments.hasAny(cycleId);
  }
}
