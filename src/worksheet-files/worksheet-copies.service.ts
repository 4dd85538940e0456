import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ImportNotFound } from '../imports/imports.errors.js';
import { markedCopy } from './marked-copy.js';
import type { ExportedFile } from './worksheet-exports.service.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';

/** A file as it was sent, with what was found in it. */
@Injectable()
export class WorksheetCopies {
  constructor(private readonly imports: WorksheetImportsRepository) {}

  /** Of somebody's own preview. Throws ImportNotFound. */
  async copy({ accountId }: Actor, id: string): Promise<ExportedFile> {
    const preview = await this.imports.findBy(id, accountId);
    const content = preview === null ? null : await this.imports.contentOf(id);
    if (preview === null || content === null) throw new ImportNotFound(id);
    const name = preview.fileName.replace(/\.xls[xm]$/i, '');
    return { fileName: `${name} (temuan).xlsx`, bytes: await markedCopy(content, preview.plan.findings) };
  }
}
