import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';

/** For how long archives are kept, from now back. */
@Injectable()
export class ArchiveKeeping {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  get days(): number {
    return this.settings.ZI_ARCHIVE_DAYS;
  }

  ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}
