import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions } from '../database/transactions.js';
import { type CycleRules, DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import type { Stage, StageWindow } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { Cycle, CycleWindow } from './cycle.entity.js';
import { CycleNotFound, CycleRefused } from './cycles.errors.js';
import { CyclesRepository } from './cycles.repository.js';

export interface NewCycle {
  readonly year: number;
  readonly instrumentId: string;
  /** What is left out is as in DEFAULT_CYCLE_RULES. */
  readonly rules: Partial<CycleRules>;
}

@Injectable()
export class Cycles {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The latest year first. */
  async list(): Promise<Cycle[]> {
    return this.cycles.list();
  }

  /** Throws CycleNotFound. */
  async get(id: string): Promise<Cycle> {
    const cycle = await this.cycles.find(id);
    if (cycle === null) throw new CycleNotFound(id);
    return cycle;
  }

  /** The windows that have dates. */
  async windowsOf(cycleId: string): Promise<CycleWindow[]> {
    return this.cycles.windowsOf(cycleId);
  }

  /** null while the stage has no dates in this cycle. */
  async windowOf(cycleId: string, stage: Stage): Promise<StageWindow | null> {
    return (await this.cycles.windowsOf(cycleId)).find((window) => window.stage === stage) ?? null;
  }

  /** Throws InstrumentNotFound, CycleRefused. */
  async create(actor: Actor, { year, instrumentId, rules: asked }: NewCycle): Promise<Cycle> {
    this.instruments.get(instrumentId);
    const rules = withDefaults(asked);
    try {
      return await this.transactions.run(async (tx) => {
        const fields = { year, instrumentId, rules, createdAt: this.clock.now(), createdBy: actor.accountId };
        const cycle = await this.cycles.add(tx, fields);
        const subject = ['cycle', cycle.id] as const;
        const after = { year, instrumentId, rules };
        await this.audit.record(tx, { actorId: actor.accountId, action: 'create', subject, after });
        return cycle;
      });
    } catch (error) {
      if (constraintOf(error) === 'cycle_one_per_year')
        throw new CycleRefused('conflict', 'year', `there is a cycle ${year} already.`);
      throw error;
    }
  }

  /** Sets the first and last day of a stage. Throws CycleNotFound, CycleRefused. */
  async setWindow(actor: Actor, cycleId: string, stage: Stage, { opensOn, closesOn }: StageWindow): Promise<void> {
    if (closesOn < opensOn) throw new CycleRefused('invalid', 'closesOn', `must not be before opensOn, ${opensOn}.`);
    await this.get(cycleId);
    await this.transactions.run(async (tx) => {
      await this.cycles.putWindow(tx, { cycleId, stage, opensOn, closesOn });
      const after = { stage, opensOn, closesOn };
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'set-window',
        subject: ['cycle', cycleId],
        after,
      });
    });
  }
}

function withDefaults(asked: Partial<CycleRules>): CycleRules {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_CYCLE_RULES, ...Object.fromEntries(said) };
}
