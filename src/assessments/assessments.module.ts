import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeAreasModule } from '../change-areas/change-areas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { CycleUse } from '../cycles/cycle-use.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { WindowChanges } from '../cycles/window-changes.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { UnitsModule } from '../units/units.module.js';
import { AnswerHistoryRepository } from './answer-history.repository.js';
import { AnswerPreparing } from './answer-preparing.service.js';
import { AnswerRacing } from './answer-racing.service.js';
import { AnswerRefusals } from './answer-refusals.service.js';
import { AnswerSavingRepository } from './answer-saving.repository.js';
import { AnswerSaving } from './answer-saving.service.js';
import { AnswersSaving } from './answers-saving.service.js';
import { AnswerWriting } from './answer-writing.service.js';
import { AreasProgress } from './area-progress.service.js';
import { AssessmentBeginning } from './assessment-beginning.service.js';
import { AssessmentDetails } from './assessment-details.service.js';
import { AssessmentOpening } from './assessment-opening.service.js';
import { Assessment, AssessmentTransition } from './assessment.entity.js';
import { AssessmentsController } from './assessments.controller.js';
import { fillLayerScores } from './assessments.jobs.js';
import { AssessmentsProcessor } from './assessments.processor.js';
import { AssessmentsRepository } from './assessments.repository.js';
import { Assessments } from './assessments.service.js';
import { CarryOverController } from './carry-over.controller.js';
import { CarryOverRepository } from './carry-over.repository.js';
import { CarryOvers } from './carry-overs.service.js';
import { Carrying } from './carrying.service.js';
import { Confirmations } from './confirmations.service.js';
import { AssessedCycles } from './assessed-cycles.service.js';
import { Holdings } from './holdings.service.js';
import { Impartiality } from './impartiality.service.js';
import { LayerCompletion } from './layer-completion.service.js';
import { LayerPass } from './layer-pass.entity.js';
import { KeptScoresRepository } from './kept-scores.repository.js';
import { LayerScore } from './layer-score.entity.js';
import { LayerScoresRepository } from './layer-scores.repository.js';
import { LayerScores } from './layer-scores.service.js';
import { MemberAreas } from './member-areas.service.js';
import { PassesRepository } from './passes.repository.js';
import { Passes } from './passes.service.js';
import { PastMoments } from './past-moments.service.js';
import { Receipts } from './receipts.service.js';
import { MoveRecords } from './move-records.service.js';
import { OpeningEligibility } from './opening-eligibility.service.js';
import { ProgressController } from './progress.controller.js';
import { RescheduledStages } from './rescheduled-stages.service.js';
import { ScoreVerification } from './score-verification.service.js';
import { SelfAssessments } from './self-assessments.service.js';
import { SheetMemory } from './sheet-memory.js';
import { SheetPlaces } from './sheet-places.js';
import { SheetScores } from './sheet-scores.service.js';
import { Answer, Sheet } from './sheet.entity.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsRepository } from './sheets.repository.js';
import { Sheets } from './sheets.service.js';
import { StageDeadlines } from './stage-deadlines.service.js';
import { StageEntry } from './stage-entry.service.js';
import { StageSheets } from './stage-sheets.service.js';
import { Stages } from './stages.service.js';
import { SubmissionReadiness } from './submission-readiness.service.js';
import { Submission } from './submission.entity.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { Submissions } from './submissions.service.js';
import { UnitSheetWriting } from './unit-sheet-writing.service.js';
import { TeamProgress } from './team-progress.service.js';
import { TiesRepository } from './ties.repository.js';
import { UnitProgress } from './unit-progress.service.js';

/** Global for `WindowChanges` and `CycleUse` alone: the cycles, which lie below, tell and ask them. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Assessment, AssessmentTransition, LayerPass, LayerScore, Sheet, Answer, Submission]),
    QueueModule.register(fillLayerScores),
    ChangeAreasModule,
    CyclesModule,
    InstrumentsModule,
    RemindersModule,
    UnitsModule,
    WebhooksModule,
  ],
  controllers: [
    AssessmentsController,
    SheetsController,
    ProgressController,
    SubmissionsController,
    CarryOverController,
  ],
  providers: [
    AnswerHistoryRepository,
    AnswerPreparing,
    AnswerRefusals,
    AnswerSaving,
    AnswerSavingRepository,
    AnswerRacing,
    SheetMemory,
    AnswersSaving,
    AnswerWriting,
    AreasProgress,
    AssessmentBeginning,
    AssessmentDetails,
    AssessmentOpening,
    Assessments,
    AssessmentsProcessor,
    AssessmentsRepository,
    CarryOverRepository,
    CarryOvers,
    Carrying,
    Confirmations,
    Holdings,
    Impartiality,
    KeptScoresRepository,
    LayerCompletion,
    LayerScores,
    LayerScoresRepository,
    MemberAreas,
    MoveRecords,
    OpeningEligibility,
    Passes,
    PassesRepository,
    PastMoments,
    Receipts,
    ScoreVerification,
    SelfAssessments,
    SheetPlaces,
    SheetScores,
    Sheets,
    SheetsRepository,
    StageDeadlines,
    StageEntry,
    StageSheets,
    Stages,
    SubmissionReadiness,
    Submissions,
    SubmissionsRepository,
    UnitSheetWriting,
    TeamProgress,
    TiesRepository,
    UnitProgress,
    { provide: WindowChanges, useClass: RescheduledStages },
    { provide: CycleUse, useClass: AssessedCycles },
  ],
  exports: [
    AnswersSaving,
    Assessments,
    Holdings,
    Impartiality,
    LayerCompletion,
    MemberAreas,
    Passes,
    SheetScores,
    Sheets,
    Stages,
    UnitSheetWriting,
    WindowChanges,
    CycleUse,
  ],
})
export class AssessmentsModule {}
