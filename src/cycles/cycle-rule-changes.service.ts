import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import { type CycleRules, fixedRulesChanged, RULES_THAT_MAY_CHANGE } from '../domain/cycle-rules.js';
import { type AskedRules, rulesWith } from './asked-rules.js';
import type { Cycle, CycleWindow } from './cycle.entity.js';
import { CycleUse } from './cycle-use.js';
import { CycleNotFound, RulesInUse } from './cycles.errors.js';
import { CyclesRepository } from './cycles.repository.js';

/** A cycle with all there is to it. */
export interface WholeCycle {
  readonly cycle: Cycle;
  readonly windows: readonly CycleWindow[];
  readonly isInUse: boolean;
}

/** Changing the rules of a cycle. */
@Injectable()
export class CycleRuleChanges {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly use: CycleUse,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Throws CycleNotFound. */
  async whole(id: string): Promise<WholeCycle> {
    const cycle = await this.cycles.find(id);
    if (cycle === null) throw new CycleNotFound(id);
    return this.wholeOf(cycle);
  }

  /** What is not asked for stays. Deadlines that are set keep the reminders they have. Throws CycleNotFound, RulesInUse. */
  async change(actor: Actor, id: string, asked: AskedRules): Promise<WholeCycle> {
    return this.transactions.run(async (tx) => {
      const cycle = await this.cycles.lock(tx, id);
      if (cycle === null) throw new CycleNotFound(id);
      const [before, after] = [cycle.rules, rulesWith(cycle.rules, asked)];
      await this.assertMayChange(id, before, after);
      await this.cycles.save(tx, Object.assign(cycle, { rules: after }));
      const subject = ['cycle', id] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'change-rules', subject, before, after });
      return this.wholeOf(cycle);
    });
  }

  private async assertMayChange(id: string, before: CycleRules, after: CycleRules): Promise<void> {
    const fixed = fixedRulesChanged(before, after);
    if (fixed.length > 0 && (await this.use.isInUse(id))) throw new RulesInUse(fixed, RULES_THAT_MAY_CHANGE);
  }

  private async wholeOf(cycle: Cycle): Promise<WholeCycle> {
    return { cycle, windows: await this.cycles.windowsOf(cycle.id), isInUse: await this.use.isInUse(cycle.id) };
  }
}
