import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { type BulkKind, type Order, type Target, UNDO_OF } from './bulk-kind.js';
import type { BulkOperation } from './bulk-operation.entity.js';
import { BulkOperationNotFound, IdempotencyKeyReused, NotUndoable, type Obstacle } from './bulk-operations.errors.js';
import { BulkOperationsRepository, type NewOperation } from './bulk-operations.repository.js';
import { BulkWaking } from './bulk-waking.service.js';

/** What is to be done, to what, and the key by which its asker knows it again. */
export interface Wish {
  readonly order: Order;
  readonly targets: readonly Target[];
  readonly key: string;
}

/** Asking for operations. Asking again with the same key answers the same one, and wakes it up when it is not finished. */
@Injectable()
export class BulkRequests {
  constructor(
    private readonly operations: BulkOperationsRepository,
    private readonly waking: BulkWaking,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws IdempotencyKeyReused when the key stands for something else. */
  async ask(actor: Actor, wish: Wish): Promise<BulkOperation> {
    const operation = await this.write(actor, wish);
    await this.waking.wake(operation);
    return operation;
  }

  /** The same for whoever wakes it once what they do around it is done. */
  async write(actor: Actor, { order: { kind, asked }, targets, key }: Wish): Promise<BulkOperation> {
    const contentSha256 = digestOf({ kind, asked, targets });
    const operation = await this.transactions.run(async (tx) => {
      const wished = { kind, asked, contentSha256, idempotencyKey: key, undoes: null };
      await this.add(tx, actor, wished, targets);
      return this.operations.findByKey(tx, actor.accountId, key);
    });
    if (operation?.contentSha256 !== contentSha256) throw new IdempotencyKeyReused(operation?.id ?? '');
    return operation;
  }

  async wake(operation: BulkOperation): Promise<void> {
    await this.waking.wake(operation);
  }

  /**
   * Takes back what an operation has done, as an operation of its own; asking again answers the same one. Throws
   * BulkOperationNotFound, NotUndoable.
   */
  async undo(actor: Actor, id: string): Promise<BulkOperation> {
    const operation = await this.transactions.run(async (tx) => {
      const done = await this.operations.lockOf(tx, actor.accountId, id);
      if (done === null) throw new BulkOperationNotFound(id);
      return (await this.operations.findUndoing(tx, id)) ?? (await this.addUndoing(tx, actor, done));
    });
    await this.waking.wake(operation);
    return operation;
  }

  private async addUndoing(tx: Tx, actor: Actor, undone: BulkOperation): Promise<BulkOperation> {
    const kind = undoing(undone);
    const targets = await this.operations.doneTargets(tx, undone.id);
    const { asked, id: undoes } = undone;
    const wished = { kind, asked, contentSha256: digestOf({ kind, undoes }), idempotencyKey: null, undoes };
    await this.add(tx, actor, wished, targets);
    await this.operations.setUndone(tx, undoes, this.clock.now());
    const operation = await this.operations.findUndoing(tx, undoes);
    if (operation === null) throw new BulkOperationNotFound(undoes);
    return operation;
  }

  private async add(
    tx: Tx,
    { accountId: askedBy }: Actor,
    wished: Omit<NewOperation, 'askedBy' | 'askedAt'>,
    targets: readonly Target[],
  ): Promise<void> {
    const id = await this.operations.add(tx, { ...wished, askedBy, askedAt: this.clock.now() }, targets);
    if (id === null) return;
    const { kind, asked, undoes } = wished;
    const after = { kind, asked, undoes, total: targets.length };
    await this.audit.record(tx, { actorId: askedBy, action: 'ask', subject: ['bulk-operation', id], after });
  }
}

/** The kind that takes an operation back. Throws NotUndoable. */
function undoing({ kind, finishedAt, done }: BulkOperation): BulkKind {
  const undo = UNDO_OF[kind];
  if (undo === undefined) throw new NotUndoable(kind as Obstacle);
  if (finishedAt === null) throw new NotUndoable('UNFINISHED');
  if (done === 0) throw new NotUndoable('NOTHING_DONE');
  return undo;
}

function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
