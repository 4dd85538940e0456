import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { fillLayerScores } from './assessments.jobs.js';
import { LayerScores } from './layer-scores.service.js';

@Injectable()
export class AssessmentsProcessor {
  constructor(private readonly scores: LayerScores) {}

  @Handles(fillLayerScores)
  async fill(): Promise<void> {
    await this.scores.fill();
  }
}
