import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { SentFile } from '../http/file-answer.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import type { ByteRange } from '../storage/file-store.js';
import type { AskedFile } from './asked-file.entity.js';
import { AskedFilesRepository } from './asked-files.repository.js';
import type { Asked, Asking, FileMaker } from './file-maker.js';

/** Files that people ask for and that a job makes. The rows are the truth; a job only wakes somebody up. */
@Injectable()
export class AskedFiles {
  private readonly logger = new Logger('AskedFiles');

  constructor(
    private readonly files: AskedFilesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Writes down what somebody asks for. Asking again while the same is being made wakes it up, and answers that one. */
  async ask<File extends AskedFile>(maker: FileMaker<File>, asked: Asked<File>): Promise<File> {
    const file = await this.transactions.run(async (tx) => {
      const id = await this.files.add(tx, maker, asked, this.clock.now());
      if (id !== null) await this.record(tx, maker.subject, id, asked);
      return this.files.latest(tx, maker, asked);
    });
    try {
      if (file.finishedAt === null) await maker.wake([file.id]);
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`The ${maker.subject} ${file.id} waits for the next tidying. ${error.message}`);
    }
    return file;
  }

  /** Throws NotFound of its kind, also for what somebody else asked for. */
  async get<File extends AskedFile>(maker: FileMaker<File>, actor: Actor, id: string): Promise<File> {
    const file = await this.files.findOf(maker, actor.accountId, id);
    if (file === null) throw new maker.refusals.NotFound(id);
    return file;
  }

  /** What is sent of it. Throws NotReady, NotMade, Discarded of its kind. */
  sent<File extends AskedFile>(maker: FileMaker<File>, file: File): SentFile {
    const { NotReady, NotMade, Discarded } = maker.refusals;
    const { id, progress, problem, discardedAt, sha256, sizeBytes, fileName } = file;
    if (problem !== null) throw new NotMade(problem);
    if (discardedAt !== null) throw new Discarded();
    if (sha256 === null || sizeBytes === null || fileName === null) throw new NotReady(id, progress);
    return { sha256, fileName, mediaType: maker.mediaTypeOf(file), sizeBytes };
  }

  /** Its bytes, or a part of them. Throws Discarded of its kind, StorageUnavailable. */
  async open({ store, refusals }: FileMaker, { sha256 }: SentFile, range: ByteRange | null): Promise<Readable> {
    const content = await store.open(sha256, range ?? undefined);
    if (content === null) throw new refusals.Discarded();
    return content;
  }

  private async record(tx: Tx, subject: string, id: string, asked: Asking): Promise<void> {
    const { askedBy: actorId, assessmentId, ...after } = asked;
    const told = { actorId, action: 'ask', subject: [subject, id] as const, after };
    await this.audit.record(tx, assessmentId ? { ...told, assessmentId } : told);
  }
}
