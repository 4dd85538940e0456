import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { Text } from '../domain/instrument.js';
import { AssignmentOutlooks } from '../evaluations/assignment-outlooks.service.js';
import type { ImportKind, ImportOrder } from '../imports/import-kind.js';
import type { Table } from '../tables/table.js';
import { type AssignmentRows, readAssignments } from './assignment-columns.js';
import { AssignmentImportsRepository } from './assignment-imports.repository.js';
import { type AssignmentPlan, planAssignments } from './assignment-plan.js';
import { type AssignmentRefusal, assignmentRefusalWords } from './assignment-refusal-words.js';
import { ASSIGNMENT_TEMPLATE } from './assignment-template.js';
import { type Assessed, placeRows } from './placed-rows.js';

/** Files of who is to evaluate what. */
@Injectable()
export class AssignmentImports implements ImportKind<AssignmentRows, AssignmentPlan> {
  readonly name = 'assignment-import';
  readonly isOfSender = true;
  readonly template = ASSIGNMENT_TEMPLATE;

  constructor(
    private readonly imports: AssignmentImportsRepository,
    private readonly assessments: Assessments,
    private readonly outlooks: AssignmentOutlooks,
  ) {}

  read(table: Table): AssignmentRows {
    return readAssignments(table);
  }

  async plan(actor: Actor, source: AssignmentRows): Promise<AssignmentPlan> {
    const { assessments, codes } = await this.seenAtWork(actor, source);
    const placed = placeRows(source.rows, codes);
    const wanted = placed.flatMap(({ row, assessment, layer, refusals }) =>
      assessment === null || layer === null || refusals.length > 0
        ? []
        : [{ assessmentId: assessment.id, layer, email: row.values.email }],
    );
    return { rows: planAssignments(placed, await this.outlooks.of(actor, assessments, wanted)) };
  }

  wordsOf(refusal: AssignmentRefusal): Text {
    return assignmentRefusalWords(refusal);
  }

  /** A row for everybody who does not evaluate it yet. */
  orderOf({ rows }: AssignmentPlan, fileName: string): ImportOrder {
    const targets = rows.flatMap(({ line, state, evaluator }) => {
      if (evaluator === null || state === 'UNCHANGED') return [];
      const { assessmentId, accountId, layer } = evaluator;
      return [{ assessmentId, accountId, layer, line }];
    });
    return { order: { kind: 'ASSIGN', asked: { layer: null, fileName } }, targets };
  }

  private async seenAtWork(actor: Actor, { rows }: AssignmentRows) {
    const named = rows.map(({ values: { kode_instansi: institutionCode, kode_unit: unitCode } }) => {
      return { institutionCode, unitCode };
    });
    const found = new Map((await this.imports.atWork(named)).map((each) => [each.id, each]));
    const assessments = await this.assessments.seen(actor, [...found.keys()]);
    const codes = assessments.flatMap((assessment) => {
      const { institutionCode, unitCode } = found.get(assessment.id) ?? {};
      return institutionCode === undefined || unitCode === undefined
        ? []
        : [{ ...namesOf(assessment), institutionCode, unitCode }];
    });
    return { assessments, codes };
  }
}

function namesOf({ id, cycleId, year, kind, unitName }: AssessmentRow): Omit<Assessed, 'institutionCode' | 'unitCode'> {
  return { id, cycleId, year, kind, unitName };
}
