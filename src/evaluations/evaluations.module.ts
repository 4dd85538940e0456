import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AssignmentOutlooksRepository } from './assignment-outlooks.repository.js';
import { AssignmentOutlooks } from './assignment-outlooks.service.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { ConflictsController } from './conflicts.controller.js';
import { ConflictsRepository } from './conflicts.repository.js';
import { Conflicts } from './conflicts.service.js';
import { EvaluationChecks } from './evaluation-checks.service.js';
import { EvaluationsController } from './evaluations.controller.js';
import { Evaluations } from './evaluations.service.js';
import { EvaluatorAssigning } from './evaluator-assigning.service.js';
import { EvaluatorAssignment } from './evaluator-assignment.entity.js';
import { EvaluatorCandidatesRepository } from './evaluator-candidates.repository.js';
import { EvaluatorCandidates } from './evaluator-candidates.service.js';
import { EvaluatorChoice } from './evaluator-choice.service.js';
import { EvaluatorsController } from './evaluators.controller.js';
import { EvaluatorsRepository } from './evaluators.repository.js';
import { Evaluators } from './evaluators.service.js';
import { FieldTeam } from './field-team.service.js';
import { FieldVerification } from './field-verification.service.js';
import { FirstPasses } from './first-passes.service.js';
import { Observation } from './observation.entity.js';
import { ObservationsRepository } from './observations.repository.js';
import { PassComparisons } from './pass-comparison.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConflictOfInterest, EvaluatorAssignment, Observation]),
    AssessmentsModule,
    CyclesModule,
    InstrumentsModule,
  ],
  controllers: [ConflictsController, EvaluationsController, EvaluatorsController],
  providers: [
    AssignmentOutlooks,
    AssignmentOutlooksRepository,
    Conflicts,
    ConflictsRepository,
    EvaluationChecks,
    Evaluations,
    EvaluatorAssigning,
    EvaluatorCandidates,
    EvaluatorCandidatesRepository,
    EvaluatorChoice,
    Evaluators,
    EvaluatorsRepository,
    FieldTeam,
    FieldVerification,
    FirstPasses,
    ObservationsRepository,
    PassComparisons,
  ],
  exports: [AssignmentOutlooks, Evaluations, EvaluatorChoice, Evaluators, FieldVerification],
})
export class EvaluationsModule {}
