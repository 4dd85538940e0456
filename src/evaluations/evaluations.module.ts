import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvaluationsController } from './evaluations.controller.js';
import { Evaluations } from './evaluations.service.js';
import { EvaluatorAssignment } from './evaluator-assignment.entity.js';
import { EvaluatorChoice } from './evaluator-choice.service.js';
import { EvaluatorsRepository } from './evaluators.repository.js';
import { Evaluators } from './evaluators.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EvaluatorAssignment]), AssessmentsModule],
  controllers: [EvaluationsController],
  providers: [Evaluations, EvaluatorChoice, Evaluators, EvaluatorsRepository],
})
export class EvaluationsModule {}
