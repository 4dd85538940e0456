import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

/** By which a file names a unit. */
export interface UnitCodes {
  readonly institutionCode: string;
  readonly unitCode: string;
}

@Injectable()
export class AssignmentImportsRepository {
  constructor(private readonly reader: Reader) {}

  /** The assessments at work of units, whoever asks. */
  async atWork(units: readonly UnitCodes[]): Promise<(UnitCodes & { readonly id: string })[]> {
    return this.reader.query<(UnitCodes & { id: string })[]>(
      `SELECT DISTINCT assessment.id, institution.code AS "institutionCode", unit.code AS "unitCode"
       FROM unnest($1::text[], $2::text[]) AS asked (institution_code, unit_code)
       JOIN institution ON institution.code = asked.institution_code
       JOIN work_unit unit ON unit.institution_id = institution.id AND unit.code = asked.unit_code
       JOIN assessment ON assessment.work_unit_id = unit.id AND assessment.stage <> 'CONCLUDED'`,
      [units.map(({ institutionCode }) => institutionCode), units.map(({ unitCode }) => unitCode)],
    );
  }
}
