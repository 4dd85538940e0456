import { IntersectionType } from '@nestjs/swagger';
import { AssessmentsQuery } from '../../assessments/dto/assessments.query.js';
import { AwardsQuery } from '../../awards/dto/awards.query.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { UnitDirectoryQuery } from '../../units/dto/unit-directory.query.js';

export class SavedUnitsQuery extends IntersectionType(UnitDirectoryQuery, SavedListQuery) {}

export class SavedAssessmentsQuery extends IntersectionType(AssessmentsQuery, SavedListQuery) {}

export class SavedAwardsQuery extends IntersectionType(AwardsQuery, SavedListQuery) {}
