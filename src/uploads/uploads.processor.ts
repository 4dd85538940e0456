import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { UploadSweep } from './upload-sweep.service.js';
import { sweepUploads } from './uploads.jobs.js';

@Injectable()
export class UploadsProcessor {
  constructor(private readonly sweep: UploadSweep) {}

  @Handles(sweepUploads)
  async sweepUploads(): Promise<void> {
    await this.sweep.run();
  }
}
