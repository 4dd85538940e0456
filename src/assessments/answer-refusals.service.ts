import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { stageOf } from '../domain/lifecycle.js';
import { type CurrentAnswer, NotYourItem, SheetSealed, StaleAnswer } from './assessments.errors.js';
import { Impartiality } from './impartiality.service.js';
import { MemberAreas } from './member-areas.service.js';
import type { Answer } from './sheet.entity.js';
import { type SheetFacts, SheetsRepository } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';
import { Stages } from './stages.service.js';

/** Why an answer was not saved. The saving itself only says that it was not: here we look closer, at leisure. */
@Injectable()
export class AnswerRefusals {
  constructor(
    private readonly readable: Sheets,
    private readonly sheets: SheetsRepository,
    private readonly memberAreas: MemberAreas,
    private readonly stages: Stages,
    private readonly impartiality: Impartiality,
  ) {}

  /** The reason to throw. Throws itself where it is not about the answer: SheetNotFound, OwnUnit, ConflictDeclared, WindowClosed. */
  async explain(
    actor: Actor,
    place: SheetFacts,
    given: { item: string; expectedVersion: number | null },
  ): Promise<Error> {
    const { sheet } = await this.readable.get(actor, place.id);
    const isReadable = await this.memberAreas.readableItems(actor, place.id);
    if (!isReadable(given.item)) return new NotYourItem(place.layer, given.item);
    if (place.layer !== 'UNIT') await this.impartiality.assertMayJudge(actor, place);
    if (sheet.sealedAt !== null) return new SheetSealed(place.layer);
    await this.stages.assertStageOpen(place.cycleId, stageOf(place.layer));
    const current = await this.sheets.findAnswer(place.id, given.item);
    const isStale = (current?.version ?? null) !== given.expectedVersion;
    return isStale ? new StaleAnswer(given.item, currentOf(current)) : new NotYourItem(place.layer, given.item);
  }
}

function currentOf(answer: Answer | null): CurrentAnswer | null {
  if (answer === null) return null;
  const { value, note, version, answeredAt, answeredBy } = answer;
  return { value, note, version, answeredAt, answeredBy };
}
