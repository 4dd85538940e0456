import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { Tx } from '../database/transactions.js';
import { compareItems } from '../domain/item-changes.js';
import { Instruments } from '../instruments/instruments.service.js';
import { AnswerWriting } from './answer-writing.service.js';
import { EvidenceOnItems } from './attached-evidence.js';
import { CarryOverRepository, type EarlierAssessment } from './carry-over.repository.js';

/** A new assessment, and where it starts from. */
interface Start {
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly from: EarlierAssessment;
}

/** What a new assessment takes over from the unit's last one, inside the transaction that opens it. */
@Injectable()
export class Carrying {
  constructor(
    private readonly carryOver: CarryOverRepository,
    private readonly answers: AnswerWriting,
    private readonly evidence: EvidenceOnItems,
    private readonly cycles: Cycles,
    private readonly instruments: Instruments,
  ) {}

  /** What the unit handed in last; null when it never has. */
  async lastOf(unitId: string): Promise<EarlierAssessment | null> {
    return this.carryOver.lastSubmittedBy(unitId);
  }

  /** Takes over the answers and the evidence of every item that still asks the same, each to confirm (rules, section 7). */
  async carry(tx: Tx, actor: Actor, { assessmentId: toAssessmentId, cycleId, from }: Start): Promise<void> {
    const { instrumentId } = await this.cycles.get(cycleId);
    const { same } = compareItems(this.instruments.get(from.instrumentId), this.instruments.get(instrumentId));
    const between = { fromAssessmentId: from.id, toAssessmentId };
    const carried = await this.answers.carry(tx, actor, { ...between, items: same });
    await this.evidence.carry(tx, actor, { ...between, items: carried.map(({ item }) => item) });
  }
}
