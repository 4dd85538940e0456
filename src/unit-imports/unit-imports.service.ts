import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Text } from '../domain/instrument.js';
import type { ImportKind, ImportOrder } from '../imports/import-kind.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { Table } from '../tables/table.js';
import { type UnitEntry, UnitRegister } from '../units/unit-register.service.js';
import { planImport } from './import-plan.js';
import { UNIT_TEMPLATE } from './import-template.js';
import type { ImportPlan, PlannedRow, Refusal } from './planned-row.js';
import { refusalWords } from './refusal-words.js';
import { type ImportRows, readColumns } from './unit-columns.js';

/** Files of units, and of the institutions that they name. */
@Injectable()
export class UnitImports implements ImportKind<ImportRows, ImportPlan> {
  readonly name = 'unit-import';
  readonly isOfSender = false;
  readonly template = UNIT_TEMPLATE;

  constructor(
    private readonly institutions: Institutions,
    private readonly units: UnitRegister,
  ) {}

  read(table: Table): ImportRows {
    return readColumns(table);
  }

  async plan(_actor: Actor, source: ImportRows): Promise<ImportPlan> {
    return planImport(source, { institutions: await this.institutions.list(), units: await this.units.all() });
  }

  wordsOf(refusal: Refusal): Text {
    return refusalWords(refusal);
  }

  /** From the top downwards: each comes below what stands where it is to stand already, so no circle comes up in between. */
  orderOf({ institutions, rows }: ImportPlan, fileName: string): ImportOrder {
    const made = new Map(institutions.map((institution) => [institution.code, institution]));
    const targets = rows
      .filter(({ state }) => state !== 'UNCHANGED')
      .toSorted((one, other) => one.depth - other.depth)
      .map((row) => {
        const unit = entryOf(row, made.get(row.institutionCode) ?? null);
        return { assessmentId: null, accountId: null, line: row.line, unit };
      });
    return { order: { kind: 'REGISTER', asked: { fileName } }, targets };
  }
}

function entryOf(row: PlannedRow, institution: UnitEntry['institution']): UnitEntry {
  const { institutionCode, code, name, parentCode, state, changes } = row;
  const was = (field: 'name' | 'parent', now: string | null) => {
    const change = changes.find((each) => each.field === field);
    return change === undefined ? now : change.from;
  };
  const before = state === 'NEW' ? null : { name: was('name', name) ?? '', parentCode: was('parent', parentCode) };
  return { institutionCode, institution, code, name, parentCode, before };
}
