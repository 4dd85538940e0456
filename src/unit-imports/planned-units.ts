import type { ChangedUnitRow, NewUnitRow } from '../units/unit-register.service.js';
import type { Register } from './import-plan.js';
import type { ImportPlan, PlannedRow } from './planned-row.js';

/** What is to be written, by id. */
export interface UnitsToWrite {
  readonly added: readonly NewUnitRow[];
  readonly changed: readonly ChangedUnitRow[];
}

/** The rows of a plan that do something, with the ids of what they name; `newId` gives a new unit its own. */
export function unitsOfPlan(plan: ImportPlan, register: Register, newId: () => string): UnitsToWrite {
  const institutionIds = new Map(register.institutions.map(({ id, code }) => [code, id]));
  const ids = new Map(register.units.map(({ id, institutionId, code }) => [`${institutionId} ${code}`, id]));
  const keyOf = ({ institutionCode }: PlannedRow, code: string) => `${institutionIds.get(institutionCode)} ${code}`;
  for (const row of plan.rows) if (row.state === 'NEW') ids.set(keyOf(row, row.code), newId());
  const writtenAs = (row: PlannedRow): NewUnitRow => ({
    id: ids.get(keyOf(row, row.code))!,
    institutionId: institutionIds.get(row.institutionCode)!,
    parentId: row.parentCode === null ? null : ids.get(keyOf(row, row.parentCode))!,
    code: row.code,
    name: row.name,
  });
  const before = new Map(register.units.map((unit) => [unit.id, { parentId: unit.parentId, name: unit.name }]));
  const changed = plan.rows.filter(({ state }) => state === 'CHANGED').map(writtenAs);
  return {
    added: plan.rows.filter(({ state }) => state === 'NEW').map(writtenAs),
    changed: changed.map(({ id, parentId, name }) => ({ id, parentId, name, before: before.get(id)! })),
  };
}
