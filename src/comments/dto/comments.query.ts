import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class CommentsQuery {
  @ApiPropertyOptional({ example: 'A.I.1.i.a' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  item?: string;
}
