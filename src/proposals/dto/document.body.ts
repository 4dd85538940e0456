import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class ProposalDocumentBody {
  @ApiProperty({ description: "a piece of the unit's own evidence" })
  @IsUUID()
  evidenceId: string;
}
