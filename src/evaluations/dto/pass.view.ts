import { ApiProperty } from '@nestjs/swagger';
import type { PassMember, Voice } from '../../assessments/pass-rows.js';
import { ANSWER_SCHEMA } from '../../assessments/dto/answer.schema.js';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../domain/lifecycle.js';
import type { Difference, PassComparison } from '../pass-comparison.service.js';

export class PassMemberView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: Date, nullable: true, description: 'null while they have not handed in' })
  submittedAt: Date | null;

  static of({ accountId, name, submittedAt }: PassMember): PassMemberView {
    return { accountId, name, submittedAt };
  }
}

export class VoiceView {
  @ApiProperty()
  sheetId: string;

  @ApiProperty(ANSWER_SCHEMA)
  value: unknown;

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'of the settled one: send it as If-Match when settling anew' })
  version: number;

  static of({ sheetId, value, note, version }: Voice): VoiceView {
    return { sheetId, value, note, version };
  }
}

export class DifferenceView {
  @ApiProperty()
  item: string;

  @ApiProperty({ type: [VoiceView] })
  voices: VoiceView[];

  @ApiProperty({ type: VoiceView, nullable: true, description: 'null while the lead has not settled it' })
  settled: VoiceView | null;

  static of({ item, voices, settled }: Difference): DifferenceView {
    return {
      item,
      voices: voices.map((voice) => VoiceView.of(voice)),
      settled: settled === null ? null : VoiceView.of(settled),
    };
  }
}

export class PassView {
  @ApiProperty({ enum: EVALUATING_LAYERS })
  layer: EvaluatingLayer;

  @ApiProperty({ description: 'counts from 1; a returned assessment comes back for another' })
  round: number;

  @ApiProperty({ type: Date, nullable: true, description: 'null while the evaluators score blind' })
  closedAt: Date | null;

  @ApiProperty({ type: [PassMemberView] })
  evaluators: PassMemberView[];

  @ApiProperty({
    type: [DifferenceView],
    description: 'items they do not agree on, for those who may see their sheets',
  })
  differences: DifferenceView[];

  static of({ layer, round, closedAt, members, differences }: PassComparison): PassView {
    return {
      layer,
      round,
      closedAt,
      evaluators: members.map((member) => PassMemberView.of(member)),
      differences: differences.map((difference) => DifferenceView.of(difference)),
    };
  }
}
