import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { AssignmentImportsController } from './assignment-imports.controller.js';
import { AssignmentImportsRepository } from './assignment-imports.repository.js';
import { AssignmentImports } from './assignment-imports.service.js';

@Module({
  imports: [AssessmentsModule, EvaluationsModule, ImportsModule],
  controllers: [AssignmentImportsController],
  providers: [AssignmentImports, AssignmentImportsRepository],
})
export class AssignmentImportsModule {}
