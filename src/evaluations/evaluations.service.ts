import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import { scoreFacts } from '../assessments/self-assessments.service.js';
import type { MoveReason } from '../assessments/after-move.js';
import { Stages } from '../assessments/stages.service.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { type EvaluatingLayer, type Move, MOVE_RULES } from '../domain/lifecycle.js';
import { assertLeads } from './evaluations.policy.js';
import { EvaluationChecks, type Repair } from './evaluation-checks.service.js';

/** What the panel says: passed or failed, and what it recommends. */
export interface Verdict {
  readonly hasPassed: boolean;
  readonly recommendation: string;
}

type Preparation = (tx: Tx, assessment: AssessmentRow) => Promise<Readonly<Record<string, unknown>>>;

interface LeadsMove {
  readonly move: Move;
  /** Whose lead may. */
  readonly layer: EvaluatingLayer;
  readonly why: MoveReason;
  readonly prepare?: Preparation;
}

const nothing: Preparation = async () => ({});

/**
 * What the leads of the two teams do with an assessment as a whole. Every method throws AssessmentNotFound, NotTheLead, OwnUnit,
 * ConflictDeclared, MoveNotOpen, WindowClosed; those that complete a layer PassOpen, ItemsUnanswered, LoweredWithoutReason.
 */
@Injectable()
export class Evaluations {
  constructor(
    private readonly stages: Stages,
    private readonly completion: LayerCompletion,
    private readonly checks: EvaluationChecks,
    private readonly transactions: Transactions,
  ) {}

  /** Gives an assessment back to its unit, with a note on each item to mend. Throws UnknownItem, RepairRoundsUsed. */
  async return(actor: Actor, id: string, repair: Repair): Promise<void> {
    const prepare: Preparation = (_tx, assessment) => this.checks.repairFacts(assessment, repair);
    await this.move(actor, id, { move: 'return', layer: 'TPI', why: { reason: repair.reason }, prepare });
  }

  /** Ends the internal evaluation. */
  async forward(actor: Actor, id: string, note: string | null): Promise<void> {
    await this.move(actor, id, { move: 'forward', layer: 'TPI', why: noted(note) });
  }

  /** Ends the desk evaluation: its sheet decides. */
  async conclude(actor: Actor, id: string, recommendation: string | null): Promise<void> {
    await this.move(actor, id, { move: 'conclude', layer: 'TPN', why: noted(recommendation) });
  }

  /** Takes an assessment back to the desk, because what was seen changes its scores. */
  async revise(actor: Actor, id: string, reason: string): Promise<void> {
    await this.move(actor, id, { move: 'revise', layer: 'TPN', why: { reason } });
  }

  /** Ends the field verification. Throws NothingObserved. */
  async verify(actor: Actor, id: string, note: string | null): Promise<void> {
    const prepare: Preparation = async (_tx, assessment) => ({
      observations: await this.checks.assertObserved(assessment),
    });
    await this.move(actor, id, { move: 'verify', layer: 'TPN', why: noted(note), prepare });
  }

  /** Records what the panel says. */
  async deliberate(actor: Actor, id: string, { hasPassed, recommendation }: Verdict): Promise<void> {
    await this.move(actor, id, {
      move: 'deliberate',
      layer: 'TPN',
      why: { reason: recommendation, facts: { hasPassed } },
    });
  }

  private async move(actor: Actor, id: string, { move, layer, why, prepare = nothing }: LeadsMove): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lockToJudge(tx, actor, id);
      assertLeads(actor, assessment, layer);
      await this.stages.assertOpen(assessment, move);
      const known = { ...(await prepare(tx, assessment)), ...(await this.scoreOf(tx, assessment, move)) };
      await this.stages.move(tx, actor, assessment, move, { ...why, facts: { ...why.facts, ...known } });
    });
  }

  private async scoreOf(tx: Tx, assessment: AssessmentRow, move: Move): Promise<Readonly<Record<string, number>>> {
    const layer = MOVE_RULES[move].completes;
    return layer === null ? {} : scoreFacts(await this.completion.assertComplete(tx, assessment, layer));
  }
}

function noted(note: string | null): MoveReason {
  return note === null ? {} : { reason: note };
}
