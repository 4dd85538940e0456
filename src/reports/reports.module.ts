import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { AssessmentFunnelController } from './assessment-funnel.controller.js';
import { AssessmentFunnelRepository } from './assessment-funnel.repository.js';
import { AssessmentFunnel } from './assessment-funnel.service.js';
import { AwardStatusController } from './award-status.controller.js';
import { AwardStatusRepository } from './award-status.repository.js';
import { AwardStatus } from './award-status.service.js';
import { CyclesInViewRepository } from './cycles-in-view.repository.js';
import { DueCalendarController } from './due-calendar.controller.js';
import { DueCalendarRepository } from './due-calendar.repository.js';
import { DueCalendar } from './due-calendar.service.js';
import { HeatMapController } from './heat-map.controller.js';
import { HeatMapRepository } from './heat-map.repository.js';
import { HeatMap } from './heat-map.service.js';
import { ItemFiguresController } from './item-figures.controller.js';
import { ItemFiguresRepository } from './item-figures.repository.js';
import { ItemFigures } from './item-figures.service.js';
import { KeptAnswers } from './kept-answers.js';
import { LayerDifferencesController } from './layer-differences.controller.js';
import { LayerDifferencesRepository } from './layer-differences.repository.js';
import { LayerDifferences } from './layer-differences.service.js';
import { ReportReader } from './report-reader.js';
import { RisksController } from './risks.controller.js';
import { RisksRepository } from './risks.repository.js';
import { Risks } from './risks.service.js';
import { StatusController } from './status.controller.js';
import { StatusRepository } from './status.repository.js';
import { StatusReport } from './status.service.js';
import { TrendsController } from './trends.controller.js';
import { TrendsRepository } from './trends.repository.js';
import { Trends } from './trends.service.js';
import { UnitProfilesController } from './unit-profiles.controller.js';
import { UnitProfilesRepository } from './unit-profiles.repository.js';
import { UnitProfiles } from './unit-profiles.service.js';
import { ViewChangesRepository } from './view-changes.repository.js';

@Module({
  imports: [InstrumentsModule],
  controllers: [
    StatusController,
    AssessmentFunnelController,
    AwardStatusController,
    DueCalendarController,
    HeatMapController,
    ItemFiguresController,
    LayerDifferencesController,
    RisksController,
    TrendsController,
    UnitProfilesController,
  ],
  providers: [
    StatusReport,
    StatusRepository,
    AssessmentFunnel,
    AssessmentFunnelRepository,
    AwardStatus,
    AwardStatusRepository,
    CyclesInViewRepository,
    DueCalendar,
    DueCalendarRepository,
    HeatMap,
    HeatMapRepository,
    ItemFigures,
    ItemFiguresRepository,
    KeptAnswers,
    LayerDifferences,
    LayerDifferencesRepository,
    ReportReader,
    Risks,
    RisksRepository,
    Trends,
    TrendsRepository,
    UnitProfiles,
    UnitProfilesRepository,
    ViewChangesRepository,
  ],
})
export class ReportsModule {}
