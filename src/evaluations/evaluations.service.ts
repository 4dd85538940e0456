import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { LayerCompletion } from '../assessments/layer-completion.service.js';
import { scoreFacts } from '../assessments/self-assessments.service.js';
import { type MoveReason, Stages } from '../assessments/stages.service.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { type Move, MOVE_RULES } from '../domain/lifecycle.js';
import { assertHeadsInstitution, assertLeadsTpi, assertLeadsTpn } from './evaluations.policy.js';

/** The letter by which the head of an institution proposes a unit. */
export interface ProposalLetter {
  readonly number: string;
  readonly date: CalendarDate;
}

type Assertion = (actor: Actor, assessment: AssessmentRow) => void;

/** What happens to an assessment after its unit has submitted it, up to the determination. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly stages: Stages,
    private readonly completion: LayerCompletion,
    private readonly transactions: Transactions,
  ) {}

  /** Gives an assessment back to its unit for repair. Throws AssessmentNotFound, NotTheLead, MoveNotOpen, WindowClosed. */
  async return(actor: Actor, id: string, reason: string): Promise<void> {
    await this.move(actor, id, 'return', assertLeadsTpi, { reason });
  }

  /** Ends the internal evaluation. Throws as `return`, and ItemsUnanswered, LoweredWithoutReason. */
  async forward(actor: Actor, id: string, note: string | null): Promise<void> {
    await this.move(actor, id, 'forward', assertLeadsTpi, note === null ? {} : { reason: note });
  }

  /** Proposes a unit to the national team. Throws AssessmentNotFound, NotTheLead, MoveNotOpen, WindowClosed. */
  async propose(actor: Actor, id: string, letter: ProposalLetter): Promise<void> {
    await this.move(actor, id, 'propose', assertHeadsInstitution, { facts: { letter } });
  }

  /** Ends the national evaluation: its sheet decides. Throws as `forward`. */
  async conclude(actor: Actor, id: string, recommendation: string | null): Promise<void> {
    await this.move(actor, id, 'conclude', assertLeadsTpn, recommendation === null ? {} : { reason: recommendation });
  }

  private async move(actor: Actor, id: string, move: Move, assertMay: Assertion, why: MoveReason): Promise<void> {
    await this.transactions.run(async (tx) => {
      const assessment = await this.stages.lock(tx, actor, id);
      assertMay(actor, assessment);
      await this.stages.assertOpen(assessment, move);
      const facts = { ...why.facts, ...(await this.scoreOf(tx, assessment, move)) };
      await this.stages.move(tx, actor, assessment, move, { ...why, facts });
    });
  }

  private async scoreOf(tx: Tx, assessment: AssessmentRow, move: Move): Promise<Readonly<Record<string, number>>> {
    const layer = MOVE_RULES[move].completes;
    return layer === null ? {} : scoreFacts(await this.completion.assertComplete(tx, assessment, layer));
  }
}
