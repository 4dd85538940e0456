import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Progress } from '../asked-files/file-maker.js';
import { AssessmentPapers } from '../documents/assessment-papers.service.js';
import { FileStore } from '../storage/file-store.js';
import type { ZipWriting } from '../storage/zip-writing.js';
import { filePath, paperPath } from './archive-manifest.js';
import type { NamedFile, WrittenTables } from './archive-tables-writing.service.js';

/** A document takes about as long as so many bytes of evidence. */
const PAPER_BYTES = 20_000_000;

/** Writes the files that the rows of an archive name, and the documents about what is concluded. */
@Injectable()
export class ArchiveFilesWriting {
  constructor(
    private readonly store: FileStore,
    private readonly papers: AssessmentPapers,
  ) {}

  /** @param actor whose documents; null for none. Answers the files that were lost or altered. Throws StorageUnavailable. */
  async write(
    zip: ZipWriting,
    { files, concluded }: WrittenTables,
    actor: Actor | null,
    progress: Progress,
  ): Promise<readonly string[]> {
    const papers = actor === null ? [] : concluded;
    const all = files.reduce((sum, { size }) => sum + size, papers.length * PAPER_BYTES);
    const lost: string[] = [];
    let done = 0;
    for (const file of files) {
      if (!(await this.addFile(zip, file))) lost.push(file.sha256);
      await progress((done += file.size) / all);
    }
    for (const assessmentId of papers) {
      if (actor !== null) await this.addPapers(zip, actor, assessmentId);
      await progress((done += PAPER_BYTES) / all);
    }
    return lost;
  }

  /** False where there is none, or another. */
  private async addFile(zip: ZipWriting, { sha256, isLost }: NamedFile): Promise<boolean> {
    const content = isLost ? null : await this.store.open(sha256);
    if (content === null) return false;
    return (await zip.add(filePath(sha256), content, false)).sha256 === sha256;
  }

  private async addPapers(zip: ZipWriting, actor: Actor, assessmentId: string): Promise<void> {
    for await (const { name, pdf } of this.papers.of(actor, assessmentId))
      await zip.add(paperPath(assessmentId, name), pdf, false);
  }
}
