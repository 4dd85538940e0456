import { Injectable } from '@nestjs/common';
import { AuditCheckpointsRepository } from './audit-checkpoints.repository.js';
import { AuditKeys } from './audit-keys.js';
import { AuditTrailRepository } from './audit-trail.repository.js';
import { type AuditFault, ChainCheck } from './chain-check.js';
import type { SignedStatement } from './checkpoint.js';
import { CheckpointCheck, type CheckpointFault } from './checkpoint-check.js';
import { CheckpointsOutside } from './checkpoints-outside.js';
import { ERASURE_CHAIN, Erasures } from './erasures.js';

/** So many are named; a trail that is broken throughout needs no longer list. */
const MOST_FAULTS = 100;

export interface AuditReport {
  readonly events: number;
  readonly chains: number;
  /** From before there were chains: counted, but not vouched for. */
  readonly unsealed: number;
  /** Whose content or address was erased, as the trail itself tells. */
  readonly erased: number;
  readonly checkpoints: number;
  /** What was added later than this and cut off again would not be missed; null without a checkpoint. */
  readonly lastCheckpointAt: string | null;
  /** The first that does not fit comes first. */
  readonly faults: readonly (AuditFault | CheckpointFault)[];
}

/** Checks the whole trail: every event against the one before it, every chain against the checkpoints. */
@Injectable()
export class AuditVerification {
  constructor(
    private readonly trail: AuditTrailRepository,
    private readonly checkpoints: AuditCheckpointsRepository,
    private readonly outside: CheckpointsOutside,
    private readonly keys: AuditKeys,
  ) {}

  /** Reads each event once and keeps none of them. Throws StorageUnavailable. */
  async verify(): Promise<AuditReport> {
    const checkpoints = await this.checkCheckpoints();
    const erasures = new Erasures(await this.trail.ofChain(ERASURE_CHAIN));
    const chains = new ChainCheck(this.keys, checkpoints.count > 0 ? checkpoints.anchors : null, erasures);
    const faults: (AuditFault | CheckpointFault)[] = [];
    for await (const event of this.trail.all())
      faults.push(...chains.next(event).slice(0, MOST_FAULTS - faults.length));
    faults.push(...chains.end(), ...checkpoints.faults);
    const { events, chains: count, unsealed, erased } = chains;
    const { count: known, lastAt } = checkpoints;
    return {
      events,
      chains: count,
      unsealed,
      erased,
      checkpoints: known,
      lastCheckpointAt: lastAt,
      faults: faults.slice(0, MOST_FAULTS),
    };
  }

  private async checkCheckpoints(): Promise<CheckpointCheck> {
    // In the database first: what is made while we read is then at most outside, and nobody misses it.
    const inside: SignedStatement[] = [];
    for await (const checkpoint of this.checkpoints.all()) inside.push(checkpoint);
    const outside: (SignedStatement | null)[] = [];
    for await (const checkpoint of this.outside.all()) outside.push(checkpoint);
    return new CheckpointCheck(this.keys, inside, outside);
  }
}
