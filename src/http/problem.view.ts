import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Limit } from '../domain/field-fault.js';

/** One field that was refused. */
export class FieldProblemView {
  @ApiProperty({ description: 'JSON pointer into what was sent', example: '/area/0/code' })
  readonly pointer: string;

  @ApiProperty({ example: 'code must be a string' })
  readonly detail: string;

  @ApiProperty({ description: 'what it breaks, by a name that does not change', example: 'maxLength' })
  readonly rule: string;

  @ApiProperty({
    description: 'what the rule allows: numbers, days or words, in the order of the rule',
    type: 'array',
    items: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    example: [200],
  })
  readonly limits: readonly Limit[];
}

/** RFC 9457 problem details. Further members are facts that help to mend it. */
export class ProblemView {
  @ApiProperty({ format: 'uri-reference', example: '/problems/not-found' })
  readonly type: string;

  @ApiProperty({ example: 'Not found' })
  readonly title: string;

  @ApiProperty({ example: 404 })
  readonly status: number;

  @ApiProperty({ description: 'What happened this time, and the fix' })
  readonly detail: string;

  @ApiProperty({ format: 'uri-reference', example: '/api/v1/units/7' })
  readonly instance: string;

  @ApiPropertyOptional({ description: 'Of a 5xx: what the operator finds the cause under' })
  readonly requestId?: string;

  @ApiPropertyOptional({ type: [FieldProblemView], description: 'Of /problems/invalid-request: every refused field' })
  readonly errors?: readonly FieldProblemView[];
}
