import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { type EvaluatingLayer, layerAt } from '../domain/lifecycle.js';
import { type AnswerChange, answerEvents } from './answer-events.js';
import type { AssessmentRow } from './assessment-row.js';
import { PassClosed, PassNotOpen, PassOpen } from './assessments.errors.js';
import type { LayerPass } from './layer-pass.entity.js';
import type { PassMember, Voice } from './pass-rows.js';
import { type LayerChange, PassesRepository } from './passes.repository.js';
import { SheetsRepository } from './sheets.repository.js';

/** The blind first passes of a layer, inside the transaction of whoever moves them on. */
@Injectable()
export class Passes {
  constructor(
    private readonly passes: PassesRepository,
    private readonly sheets: SheetsRepository,
    private readonly cycles: Cycles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Opens a layer's next pass, with a sheet for everyone assigned to it. */
  async begin(tx: Tx, actor: Actor, assessment: AssessmentRow, layer: EvaluatingLayer): Promise<void> {
    const change = this.changeBy(actor, assessment, layer);
    await this.passes.begin(tx, change);
    await this.openSheets(tx, assessment, change, null);
  }

  /**
   * Gives somebody newly assigned their sheet, while a pass is open; while the unit repairs, with the next pass. Throws
   * PassClosed when they come too late.
   */
  async join(
    tx: Tx,
    actor: Actor,
    assessment: AssessmentRow,
    { layer, accountId }: { layer: EvaluatingLayer; accountId: string },
  ): Promise<void> {
    const pass = await this.passes.latest(assessment.id, layer);
    if (pass === null) return;
    if (pass.closedAt !== null) throw new PassClosed(layer);
    if (isAtWork(assessment, layer))
      await this.openSheets(tx, assessment, this.changeBy(actor, assessment, layer), accountId);
  }

  /** Seals the sheet of somebody taken off, which no longer counts; a pass that waited for nobody else closes. */
  async leave(
    tx: Tx,
    actor: Actor,
    assessment: AssessmentRow,
    { layer, accountId }: { layer: EvaluatingLayer; accountId: string },
  ): Promise<void> {
    await this.passes.withdraw(tx, this.changeBy(actor, assessment, layer), accountId);
    const pass = await this.passes.latest(assessment.id, layer);
    if (pass?.closedAt !== null || !isAtWork(assessment, layer)) return;
    await this.closeWhenAllSubmitted(tx, actor, assessment, pass);
  }

  /** Closes a pass that waits for nobody. */
  async closeWhenAllSubmitted(tx: Tx, actor: Actor, assessment: AssessmentRow, pass: LayerPass): Promise<void> {
    const members = await this.members(assessment.id, pass.layer);
    const isAwaited = members.length === 0 || members.some(({ submittedAt }) => submittedAt === null);
    if (!isAwaited) await this.close(tx, actor, assessment, pass, null);
  }

  /** The latest pass of a layer; null before its first. */
  async findLatest(assessmentId: string, layer: EvaluatingLayer): Promise<LayerPass | null> {
    return this.passes.latest(assessmentId, layer);
  }

  /** What the submitted sheets and the consensus say. Not for those who may not see them. */
  async voices(assessmentId: string, layer: EvaluatingLayer): Promise<Voice[]> {
    return this.passes.voices(assessmentId, layer);
  }

  /** The pass that is open. Throws PassNotOpen. */
  async getOpen(assessmentId: string, layer: EvaluatingLayer): Promise<LayerPass> {
    const pass = await this.passes.latest(assessmentId, layer);
    if (pass === null || pass.closedAt !== null) throw new PassNotOpen(layer);
    return pass;
  }

  /** Throws PassOpen unless the layer's latest pass is closed: until then nothing speaks for the layer. */
  async assertClosed(assessmentId: string, layer: EvaluatingLayer): Promise<void> {
    const pass = await this.passes.latest(assessmentId, layer);
    if (pass === null || pass.closedAt === null) throw new PassOpen(layer, await this.members(assessmentId, layer));
  }

  async members(assessmentId: string, layer: EvaluatingLayer): Promise<PassMember[]> {
    return this.passes.members(assessmentId, layer);
  }

  /** Closes a pass: seals what is still open, opens the consensus sheet and fills in what all agree on. */
  async close(tx: Tx, actor: Actor, assessment: AssessmentRow, pass: LayerPass, closedBy: string | null) {
    const change = this.changeBy(actor, assessment, pass.layer);
    await this.passes.close(tx, pass, change.at, closedBy);
    await this.sheets.sealAll(tx, assessment.id, actor.accountId, change.at);
    await this.sheets.openConsensus(tx, assessment.id, pass.layer, change.at);
    const subject = ['assessment', assessment.id] as const;
    const after = { layer: pass.layer, round: pass.round, closedBy };
    await this.audit.record(tx, { actorId: change.by, action: 'close-pass', subject, after, at: change.at });
    await this.record(tx, change, await this.passes.fillConsensus(tx, change));
  }

  /** Seals somebody's own sheet as their word. */
  async submit(tx: Tx, actor: Actor, { assessmentId, layer }: LayerPass, sheetId: string): Promise<void> {
    const at = this.clock.now();
    await this.passes.submit(tx, sheetId, actor.accountId, at);
    const subject = ['sheet', sheetId] as const;
    const after = { layer, submittedAt: at.toISOString() };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'submit', subject, assessmentId, after, at });
  }

  private async openSheets(tx: Tx, { cycleId }: AssessmentRow, change: LayerChange, onlyOf: string | null) {
    await this.passes.openSheets(tx, change, onlyOf);
    const { rules } = await this.cycles.get(cycleId);
    if (rules.firstPassStart !== 'UNIT_ANSWERS') return;
    await this.record(tx, change, await this.passes.startFromUnit(tx, change));
  }

  private async record(tx: Tx, { assessmentId, by, at }: LayerChange, changes: readonly AnswerChange[]) {
    await this.audit.recordAll(tx, answerEvents(changes, { assessmentId, actorId: by, at }));
  }

  private changeBy(actor: Actor, { id }: AssessmentRow, layer: EvaluatingLayer): LayerChange {
    return { assessmentId: id, layer, by: actor.accountId, at: this.clock.now() };
  }
}

/** False while the unit repairs what was returned: a pass that was open then stays as it was, until the next begins. */
function isAtWork({ stage }: AssessmentRow, layer: EvaluatingLayer): boolean {
  return layerAt(stage) === layer;
}
