import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { constraintOf } from '../database/constraint-violation.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { type CycleRules, DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import type { Stage, StageWindow } from '../domain/lifecycle.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { Cycle, CycleWindow } from './cycle.entity.js';
import { type AskedRules, rulesWith } from './asked-rules.js';
import { CycleNotFound, CycleRefused } from './cycles.errors.js';
import { CyclesRepository } from './cycles.repository.js';

export interface NewCycle {
  readonly year: number;
  readonly instrumentId: string;
  /** What is left out is as in DEFAULT_CYCLE_RULES. */
  readonly rules: AskedRules;
  readonly windows: readonly StageDays[];
}

/** The first and last day of a stage. */
export type StageDays = Omit<CycleWindow, 'cycleId'>;

/** When the stages of a cycle are, and the rules of the cycle. */
export interface Schedule extends Pick<Cycle, 'year' | 'rules'> {
  /** Those that have dates. */
  readonly windows: readonly CycleWindow[];
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

  /** Holds the windows of a cycle as they are until the transaction ends. Throws CycleNotFound. */
  async hold(tx: Tx, id: string): Promise<Schedule> {
    const cycle = await this.cycles.hold(tx, id);
    if (cycle === null) throw new CycleNotFound(id);
    return { year: cycle.year, rules: cycle.rules, windows: await this.cycles.windowsOf(id) };
  }

  /** The rules for what belongs to no cycle: those of the latest one. */
  async latestRules(): Promise<CycleRules> {
    return (await this.cycles.list())[0]?.rules ?? DEFAULT_CYCLE_RULES;
  }

  /** Throws InstrumentNotFound, CycleRefused. */
  async create(actor: Actor, { year, instrumentId, rules: asked, windows }: NewCycle): Promise<Cycle> {
    await this.instruments.find(instrumentId);
    assertInOrder(windows);
    const rules = rulesWith(DEFAULT_CYCLE_RULES, asked);
    try {
      return await this.transactions.run(async (tx) => {
        const fields = { year, instrumentId, rules, createdAt: this.clock.now(), createdBy: actor.accountId };
        const cycle = await this.cycles.add(tx, fields);
        await this.cycles.putWindows(
          tx,
          windows.map((window) => ({ cycleId: cycle.id, ...window })),
        );
        const subject = ['cycle', cycle.id] as const;
        const after = { year, instrumentId, rules, windows };
        await this.audit.record(tx, { actorId: actor.accountId, action: 'create', subject, after });
        return cycle;
      });
    } catch (error) {
      if (constraintOf(error) === 'cycle_one_per_year')
        throw new CycleRefused('conflict', 'year', `there is a cycle ${year} already.`, ['taken']);
      throw error;
    }
  }
}

function assertInOrder(windows: readonly StageDays[]): void {
  const wrong = windows.find(({ opensOn, closesOn }) => closesOn < opensOn);
  if (wrong === undefined) return;
  const field = `windows/${windows.indexOf(wrong)}/closesOn`;
  throw new CycleRefused('invalid', field, `must not be before opensOn, ${wrong.opensOn}.`, [
    'notBefore',
    wrong.opensOn,
  ]);
}
