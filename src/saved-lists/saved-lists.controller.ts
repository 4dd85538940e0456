import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Assessments } from '../assessments/assessments.service.js';
import { Awards } from '../awards/awards.service.js';
import { Institutions } from '../institutions/institutions.service.js';
import { everyPage } from '../paging/page.js';
import { SavedList, savedList, SavedListQuery } from '../paging/saved-list.js';
import { UnitDirectory } from '../units/unit-directory.service.js';
import { SavedAssessmentsQuery, SavedAwardsQuery, SavedUnitsQuery } from './dto/saved-lists.query.js';
import { ASSESSMENT_COLUMNS, AWARD_COLUMNS, INSTITUTION_COLUMNS, UNIT_COLUMNS } from './list-columns.js';

/** Lists of features as tables for spreadsheets: all of them, with the filters of the list, as whoever asks sees it. */
@ApiTags('lists as tables')
@Controller()
export class SavedListsController {
  constructor(
    private readonly institutions: Institutions,
    private readonly units: UnitDirectory,
    private readonly assessments: Assessments,
    private readonly awards: Awards,
  ) {}

  @Get('institutions.csv')
  @Can('institution.read')
  @ApiOperation({ summary: 'Institutions, all of them, as a table for spreadsheets' })
  @SavedList()
  ofInstitutions(@Query() { lang }: SavedListQuery): StreamableFile {
    const pages = everyPage((page) => this.institutions.page(page));
    return savedList('instansi', lang, INSTITUTION_COLUMNS, pages);
  }

  @Get('unit-directory.csv')
  @Can('unit.read')
  @ApiOperation({ summary: 'Units of all institutions, all of them, as a table for spreadsheets' })
  @SavedList()
  ofUnits(@Query() { search, institutionId, state, lang }: SavedUnitsQuery): StreamableFile {
    const asked = { search: search ?? null, institutionId: institutionId ?? null, state: state ?? null };
    const pages = everyPage((page) => this.units.page(asked, page));
    return savedList('unit', lang, UNIT_COLUMNS, pages);
  }

  @Get('assessments.csv')
  @Can('assessment.read')
  @ApiOperation({ summary: 'The assessments you may see, all of them, as a table for spreadsheets' })
  @SavedList()
  ofAssessments(@CurrentActor() actor: Actor, @Query() { cycleId, lang }: SavedAssessmentsQuery): StreamableFile {
    const pages = everyPage((page) => this.assessments.page(actor, cycleId ?? null, page));
    return savedList('penilaian', lang, ASSESSMENT_COLUMNS, pages);
  }

  @Get('awards.csv')
  @Can('award.read')
  @ApiOperation({ summary: 'Awards, all of them, as a table for spreadsheets' })
  @SavedList()
  ofAwards(@Query() { unitId, lang }: SavedAwardsQuery): StreamableFile {
    const pages = everyPage((page) => this.awards.page(unitId ?? null, page));
    return savedList('predikat', lang, AWARD_COLUMNS, pages);
  }
}
