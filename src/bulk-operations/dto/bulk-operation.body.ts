import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import { DecreeBody } from '../../awards/dto/decree.body.js';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';
import { NoteBody, ReasonBody } from '../../evaluations/dto/reason.body.js';
import type { Order, Target } from '../bulk-kind.js';

const MOST_ASSESSMENTS = 500;
const MOST_PEOPLE = 5;

interface Wished {
  readonly order: Order;
  readonly targets: readonly Target[];
}

/** Which assessments, as every body of a bulk operation has them. */
function AreAssessments(): PropertyDecorator {
  const rules = [
    ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_ASSESSMENTS, uniqueItems: true }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_ASSESSMENTS),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  ];
  return (target, name) => rules.forEach((rule) => rule(target, name));
}

export class BulkAssignmentBody {
  @AreAssessments()
  assessmentIds: string[];

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MOST_PEOPLE, uniqueItems: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  accountIds: string[];

  @ApiProperty({ enum: EVALUATING_LAYERS })
  @IsIn(EVALUATING_LAYERS)
  layer: EvaluatingLayer;

  /** Everybody to every assessment. */
  static wishOf({ assessmentIds, accountIds, layer }: BulkAssignmentBody): Wished {
    const targets = assessmentIds.flatMap((assessmentId) =>
      accountIds.map((accountId) => ({ assessmentId, accountId })),
    );
    return { order: { kind: 'ASSIGN', asked: { layer } }, targets };
  }
}

export class BulkReturnBody extends ReasonBody {
  @AreAssessments()
  assessmentIds: string[];

  static wishOf({ assessmentIds, reason }: BulkReturnBody): Wished {
    return { order: { kind: 'RETURN', asked: { reason } }, targets: whole(assessmentIds) };
  }
}

export class BulkForwardingBody extends NoteBody {
  @AreAssessments()
  assessmentIds: string[];

  static wishOf({ assessmentIds, note }: BulkForwardingBody): Wished {
    return { order: { kind: 'FORWARD', asked: { note: note ?? null } }, targets: whole(assessmentIds) };
  }
}

export class BulkDeterminationBody extends DecreeBody {
  @AreAssessments()
  assessmentIds: string[];

  static wishOf({ assessmentIds, decreeNumber, decreedOn }: BulkDeterminationBody): Wished {
    return { order: { kind: 'DETERMINE', asked: { decreeNumber, decreedOn } }, targets: whole(assessmentIds) };
  }
}

function whole(assessmentIds: readonly string[]): Target[] {
  return assessmentIds.map((assessmentId) => ({ assessmentId, accountId: null }));
}
