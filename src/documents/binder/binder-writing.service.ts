import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Progress, WrittenFile } from '../../asked-files/file-maker.js';
import type { Language } from '../../common/in-words.js';
import type { FileProblem } from '../../evidence-checks/file-problem.js';
import { EvidenceContents } from '../../evidence/evidence-contents.service.js';
import { FileMissing } from '../../evidence/evidence.errors.js';
import { Instruments } from '../../instruments/instruments.service.js';
import { ZipWriting } from '../../storage/zip-writing.js';
import { Typesetter } from '../typesetter.js';
import { binderIndexOf, type BinderReading, inWorksheetOrder } from './binder-index.js';
import { type BoundFile, boundFiles } from './bound-files.js';

/** Of the work: the files; the rest is the index. */
const FILES_SHARE = 0.9;

/** Writes evidence into a ZIP: its files, then the index, which says of each how it was found. Memory does not grow with the files. */
@Injectable()
export class BinderWriting {
  constructor(
    private readonly contents: EvidenceContents,
    private readonly instruments: Instruments,
    private readonly typesetter: Typesetter,
  ) {}

  /** What is missing or damaged is told of in the index and stops nothing. Throws StorageUnavailable, TypesettingFailed. */
  async write(
    path: string,
    reading: BinderReading,
    said: { readonly language: Language; readonly isSimulation: boolean },
    progress: Progress,
  ): Promise<Omit<WrittenFile, 'fileName'>> {
    const instrument = this.instruments.get(reading.assessment.instrumentId);
    const rows = inWorksheetOrder(reading.rows, instrument);
    const files = boundFiles(rows);
    const zip = new ZipWriting(path, reading.at);
    try {
      const faults = await this.addFiles(zip, files, progress);
      const index = binderIndexOf({ ...reading, ...said, rows, instrument, files, faults });
      await zip.add('daftar-bukti.pdf', await this.typesetter.setReport(index), false);
      return await zip.finish();
    } catch (error) {
      await zip.abandon();
      throw error;
    }
  }

  /** Answers those that are not in it as they once came, by the id of their evidence. */
  private async addFiles(
    zip: ZipWriting,
    files: ReadonlyMap<string, BoundFile>,
    progress: Progress,
  ): Promise<ReadonlyMap<string, FileProblem>> {
    const faults = new Map<string, FileProblem>();
    const all = [...files.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    let done = 0;
    for (const [evidenceId, file] of files) {
      const fault = await this.addFile(zip, file);
      if (fault !== null) faults.set(evidenceId, fault);
      done += file.sizeBytes;
      await progress((FILES_SHARE * done) / all);
    }
    return faults;
  }

  private async addFile(zip: ZipWriting, { path, sha256 }: BoundFile): Promise<FileProblem | null> {
    const content = await this.open(sha256);
    if (content === null) return 'MISSING';
    const added = await zip.add(path, content, false);
    return added.sha256 === sha256 ? null : 'ALTERED';
  }

  private async open(sha256: string): Promise<Readable | null> {
    try {
      return await this.contents.open(sha256, null);
    } catch (error) {
      if (error instanceof FileMissing) return null;
      throw error;
    }
  }
}
