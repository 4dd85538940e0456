import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { checkFiles, checkLinksOfHost, type CheckLinksOfHostPayload, sweepLinks } from './evidence-checks.jobs.js';
import { FileChecks } from './file-checks.service.js';
import { LinkChecks } from './link-checks.service.js';

@Injectable()
export class EvidenceChecksProcessor {
  constructor(
    private readonly links: LinkChecks,
    private readonly files: FileChecks,
  ) {}

  @Handles(sweepLinks)
  async sweepLinks(): Promise<void> {
    await this.links.sweep();
  }

  @Handles(checkLinksOfHost)
  async checkLinksOfHost({ host }: CheckLinksOfHostPayload): Promise<void> {
    await this.links.checkHost(host);
  }

  @Handles(checkFiles)
  async checkFiles(): Promise<void> {
    await this.files.run();
  }
}
