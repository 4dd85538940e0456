import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { CheckpointFiles } from '../storage/file-store.js';
import { fromFile, type SignedStatement, toFile } from './checkpoint.js';

/** Checkpoints outside the database: in the bucket when S3 is configured, else in the data folder. */
@Injectable()
export class CheckpointsOutside {
  constructor(private readonly files: CheckpointFiles) {}

  /** Keeps one more. Throws StorageFull, StorageUnavailable. */
  async put(signed: SignedStatement): Promise<void> {
    const content = toFile(signed);
    const draft = join(tmpdir(), `zi-checkpoint-${randomUUID()}`);
    try {
      await writeFile(draft, content, { mode: 0o600 });
      await this.files.put(createHash('sha256').update(content).digest('hex'), draft);
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** All of them, in no order. What is no checkpoint is null. Throws StorageUnavailable. */
  async *all(): AsyncIterable<SignedStatement | null> {
    for await (const { sha256 } of this.files.list()) {
      const file = await this.files.open(sha256);
      yield file === null ? null : fromFile(await text(file));
    }
  }
}
