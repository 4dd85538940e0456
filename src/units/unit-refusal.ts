import { constraintOf } from '../database/constraint-violation.js';
import { UnitRefused } from './units.errors.js';

/** What the constraints of the table say of a unit that cannot be as asked; null for any other error. */
export function refusalOfUnit(error: unknown): UnitRefused | null {
  switch (constraintOf(error)) {
    case 'work_unit_code_once_per_institution':
      return new UnitRefused('conflict', 'code', 'another unit of this institution has it already.', 'taken');
    case 'work_unit_parent_of_same_institution':
      return new UnitRefused('invalid', 'parentId', 'must be a unit of the same institution.', 'sameInstitution');
    case 'work_unit_institution_id_fkey':
      return new UnitRefused('invalid', 'institutionId', 'there is no such institution.', 'unknown');
    default:
      return null;
  }
}
