import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { EvidenceRefused } from '../evidence/evidence.errors.js';
import { periodOf, UnitEvidence } from '../evidence/unit-evidence.service.js';
import { createValidationPipe } from '../http/validation.pipe.js';
import { UploadMetadata } from './dto/upload.metadata.js';
import { Uploads } from './uploads.service.js';

/** Reading what a client says about a file before it sends it. */
@Injectable()
export class UploadAnnouncing {
  private readonly pipe = createValidationPipe();

  constructor(
    private readonly uploads: Uploads,
    private readonly evidence: UnitEvidence,
  ) {}

  /** Answers the upload's id. Throws HttpProblem for metadata of the wrong form, and what `Uploads.announce` throws. */
  async announce(actor: Actor, metadata: Readonly<Record<string, string | null>>, sizeBytes: number): Promise<string> {
    const given = (await this.pipe.transform(metadata, { type: 'body', metatype: UploadMetadata })) as UploadMetadata;
    const { unitId, filename: fileName, evidenceId: replacesId = null, title = null } = given;
    const period = periodOf(given);
    if (replacesId !== null) await this.assertReplaces(actor, replacesId, given);
    return this.uploads.announce(actor, { unitId, fileName, sizeBytes, replacesId, title, ...period });
  }

  private async assertReplaces(actor: Actor, replacesId: string, given: UploadMetadata): Promise<void> {
    const words = [given.title, given.validFrom, given.validUntil];
    if (words.some((word) => word !== undefined))
      throw new EvidenceRefused(
        'title',
        'and the period stay as they are with a new version; PUT /evidence/:id changes them',
        ['staysAsItIs'],
      );
    const { unitId } = await this.evidence.assertMayAddVersion(actor, replacesId, 'FILE');
    if (unitId !== given.unitId)
      throw new EvidenceRefused('unitId', 'must be the unit whose evidence this is', ['ofThisUnit']);
  }
}
