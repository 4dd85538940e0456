import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { assertImpartial, type JudgedUnit } from './impartiality.policy.js';
import { TiesRepository } from './ties.repository.js';

/**
 * Separation of duties and conflicts of interest: whoever scores, assigns, closes, settles, screens, decides or monitors comes
 * through here, most by `Stages.lockToJudge`. Saving an answer asks the same in its statement (saving-statements.ts).
 */
@Injectable()
export class Impartiality {
  constructor(private readonly ties: TiesRepository) {}

  /** Throws OwnUnit, ConflictDeclared for somebody who cannot judge the unit fairly. */
  async assertMayJudge(judge: Pick<Actor, 'accountId' | 'roles'>, unit: JudgedUnit): Promise<void> {
    assertImpartial(judge, unit, await this.ties.of(judge.accountId, unit));
  }
}
