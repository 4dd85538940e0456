import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

export class RegisterQuery {
  @ApiPropertyOptional({ description: 'part of the name of a unit or institution', default: '' })
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\0]*$/, { message: 'search must not hold U+0000' })
  search: string = '';
}
