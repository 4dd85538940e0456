import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Settings } from '../config/settings.js';
import { EvidenceNotFound } from '../evidence/evidence.errors.js';
import { maySeeEvidenceOf } from '../evidence/evidence.policy.js';
import { ALLOWED_ENDINGS } from '../evidence/media-types.js';
import { UploadsRepository } from './uploads.repository.js';

const MIB = 1_048_576;

/** What a unit's files may take and be, to be said before somebody sends one. */
export interface UnitStorageUse {
  /** Of its evidence, each content counted once, and of uploads at work as announced. */
  readonly usedBytes: number;
  readonly quotaBytes: number;
  readonly fileLimitBytes: number;
  /** What a file's name may end in, in lower case. */
  readonly endings: readonly string[];
}

/** The room a unit has for its files. */
@Injectable()
export class UnitStorage {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly settings: Settings,
  ) {}

  /** Throws EvidenceNotFound for those who may not see the unit's evidence. */
  async of(actor: Actor, unitId: string): Promise<UnitStorageUse> {
    if (!maySeeEvidenceOf(actor, unitId)) throw new EvidenceNotFound(`of unit ${unitId}`);
    const { ZI_UNIT_QUOTA_MB, ZI_FILE_LIMIT_MB } = this.settings;
    return {
      usedBytes: await this.uploads.bytesOf(unitId),
      quotaBytes: ZI_UNIT_QUOTA_MB * MIB,
      fileLimitBytes: ZI_FILE_LIMIT_MB * MIB,
      endings: ALLOWED_ENDINGS,
    };
  }
}
