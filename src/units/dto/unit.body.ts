import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class UnitBody {
  @ApiProperty()
  @IsUUID()
  institutionId: string;

  @ApiPropertyOptional({ description: 'the unit above it; none for the top of the tree' })
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiProperty({ example: 'BBPPT' })
  @IsString()
  @Length(1, 60)
  code: string;

  @ApiProperty()
  @IsString()
  @Length(1, 300)
  name: string;
}
