import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { NotOfTheUnit } from '../evidence/evidence.errors.js';
import { mayBringIn } from '../evidence/evidence.policy.js';
import { ALLOWED_ENDINGS } from '../evidence/media-types.js';
import { endingOf, safeFileName, titleFrom } from './file-name.js';
import type { Upload } from './upload.entity.js';
import { FileEmpty, FileTooLarge, FileTypeRefused, StorageQuotaUsed, UploadNotFound } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

const MIB = 1_048_576;

/** What somebody announces before the bytes come. */
export interface AnnouncedFile {
  readonly unitId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** The evidence this will be a new version of, which the actor may change; null for new evidence. */
  readonly replacesId: string | null;
  /** null takes the file's name. */
  readonly title: string | null;
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}

/** Files on their way to us: the rows. The bytes are the spool's. */
@Injectable()
export class Uploads {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly transactions: Transactions,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  get limitBytes(): number {
    return this.settings.ZI_FILE_LIMIT_MB * MIB;
  }

  /**
   * Takes the announcement of a file, and its bytes out of the unit's quota; answers the upload's id.
   *
   * @throws NotOfTheUnit, FileEmpty, FileTooLarge, FileNameRefused, FileTypeRefused, StorageQuotaUsed
   */
  async announce(actor: Actor, file: AnnouncedFile): Promise<string> {
    const { unitId, sizeBytes, replacesId, validFrom, validUntil } = file;
    if (!mayBringIn(actor, unitId)) throw new NotOfTheUnit();
    this.assertSize(sizeBytes);
    const fileName = safeFileName(file.fileName);
    assertEnding(fileName);
    const title = replacesId === null ? (file.title ?? titleFrom(fileName)) : null;
    const id = randomUUID();
    const facts = {
      id,
      workUnitId: unitId,
      accountId: actor.accountId,
      replacesId,
      title,
      validFrom,
      validUntil,
      fileName,
    };
    const row = {
      ...facts,
      sizeBytes: String(sizeBytes),
      begunAt: this.clock.now(),
      evidenceId: null,
      versionNo: null,
    };
    await this.addWithinQuota(row);
    return id;
  }

  /** Throws UploadNotFound, also for somebody else's. */
  async get(actor: Actor, id: string): Promise<Upload> {
    const upload = await this.uploads.find(id, actor.accountId);
    if (upload === null) throw new UploadNotFound(id);
    return upload;
  }

  /** Forgets an upload, and gives its bytes back to the quota. */
  async forget(id: string): Promise<void> {
    await this.transactions.run((tx) => this.uploads.remove(tx, id));
  }

  private assertSize(sizeBytes: number): void {
    if (sizeBytes === 0) throw new FileEmpty();
    if (sizeBytes > this.limitBytes) throw new FileTooLarge(this.limitBytes);
  }

  private async addWithinQuota(upload: Upload): Promise<void> {
    const quotaBytes = this.settings.ZI_UNIT_QUOTA_MB * MIB;
    await this.transactions.run(async (tx) => {
      await this.uploads.lockUnit(tx, upload.workUnitId);
      const usedBytes = await this.uploads.bytesOf(upload.workUnitId);
      if (usedBytes + Number(upload.sizeBytes) > quotaBytes) throw new StorageQuotaUsed(quotaBytes, usedBytes);
      await this.uploads.add(tx, upload);
    });
  }
}

/** Before the bytes come: what a name says already need not be sent. */
function assertEnding(fileName: string): void {
  const ending = endingOf(fileName);
  if (!ALLOWED_ENDINGS.includes(ending)) throw new FileTypeRefused(ending, null);
}
