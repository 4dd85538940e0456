import type { Actor } from '../access/actor.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { answerSheet } from './answering.js';
import type { Actors, Ground, Underway } from './ground.js';
import { inventedSheets } from './invented-sheets.js';

/** What the two teams do: one evaluator scores blind, hands in, and the lead ends the layer's work. */
export class Evaluating {
  constructor(
    private readonly ground: Ground,
    private readonly actors: Actors,
  ) {}

  async evaluateInternally(underway: Underway): Promise<void> {
    const lead = await this.actors.ofInstitution(underway, 'lead');
    const member = await this.actors.ofInstitution(underway, 'member');
    await this.score(underway, 'TPI', { lead, evaluator: member });
    await this.ground.services.evaluations.forward(lead, underway.assessmentId, null);
  }

  async evaluateAtTheDesk(underway: Underway): Promise<void> {
    const lead = await this.actors.person('ketua-tpn');
    await this.score(underway, 'TPN', { lead, evaluator: await this.actors.evaluator(underway) });
    await this.ground.services.evaluations.conclude(lead, underway.assessmentId, null);
  }

  private async score(
    { run, year, assessmentId }: Underway,
    layer: EvaluatingLayer,
    { lead, evaluator }: { lead: Actor; evaluator: Actor },
  ): Promise<void> {
    const { services, state, slots, seed } = this.ground;
    const { accountId } = evaluator;
    await services.evaluators.assign(lead, assessmentId, { layer, accountId });
    const sheetId = await state.ownSheet(assessmentId, layer, accountId);
    await answerSheet(this.ground, evaluator, sheetId, inventedSheets(slots, run, { year, seed })[layer]);
    await services.passes.submit(evaluator, sheetId);
  }
}
