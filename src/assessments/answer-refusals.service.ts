import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import { DomainError } from '../domain/domain-error.js';
import { assertWindowOpen, stageOf } from '../domain/lifecycle.js';
import {
  ConflictDeclared,
  type CurrentAnswer,
  NotYourItem,
  OwnUnit,
  SheetSealed,
  StaleAnswer,
} from './assessments.errors.js';
import { belongsTo } from './assessments.policy.js';
import { MemberAreas } from './member-areas.service.js';
import type { Answer } from './sheet.entity.js';
import { type SheetFacts, SheetsRepository } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';

/** Why an answer was not saved. The saving itself only says that it was not: here we look closer, at leisure. */
@Injectable()
export class AnswerRefusals {
  constructor(
    private readonly readable: Sheets,
    private readonly sheets: SheetsRepository,
    private readonly memberAreas: MemberAreas,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  /** The reason to throw. Throws SheetNotFound itself where the actor may not even see the sheet. */
  async explain(
    actor: Actor,
    place: SheetFacts,
    given: { item: string; expectedVersion: number | null },
  ): Promise<Error> {
    const { sheet } = await this.readable.get(actor, place.id);
    const isReadable = await this.memberAreas.readableItems(actor, place.id);
    if (!isReadable(given.item)) return new NotYourItem(place.layer, given.item);
    if (await this.isOwnUnit(actor, place)) return new OwnUnit();
    const conflict = place.layer === 'UNIT' ? null : await this.sheets.conflictOf(actor.accountId, place);
    if (conflict !== null) return new ConflictDeclared(conflict);
    if (sheet.sealedAt !== null) return new SheetSealed(place.layer);
    const closed = await this.windowProblem(place);
    if (closed !== null) return closed;
    const current = await this.sheets.findAnswer(place.id, given.item);
    const isStale = (current?.version ?? null) !== given.expectedVersion;
    return isStale ? new StaleAnswer(given.item, currentOf(current)) : new NotYourItem(place.layer, given.item);
  }

  private async isOwnUnit(actor: Actor, { layer, unitId }: SheetFacts): Promise<boolean> {
    if (layer === 'UNIT') return false;
    return belongsTo(actor, unitId) || (await this.sheets.hasAnsweredForUnit(unitId, actor.accountId));
  }

  private async windowProblem({ cycleId, layer }: SheetFacts): Promise<DomainError | null> {
    const stage = stageOf(layer);
    const window = await this.cycles.windowOf(cycleId, stage);
    try {
      assertWindowOpen(stage, window, this.clock.today());
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

function currentOf(answer: Answer | null): CurrentAnswer | null {
  if (answer === null) return null;
  const { value, note, version, answeredAt, answeredBy } = answer;
  return { value, note, version, answeredAt, answeredBy };
}
