import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length } from 'class-validator';
import { PASSWORD_LENGTH } from '../password-strength.js';

export class NewAccountBody {
  @ApiProperty({ example: 'koordinator@bbppt.example' })
  @IsEmail({ require_tld: false })
  email: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiPropertyOptional({
    minLength: PASSWORD_LENGTH.min,
    maxLength: PASSWORD_LENGTH.max,
    description: 'hard to guess; left out, the person is invited by mail to set one',
  })
  @IsOptional()
  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)
  password?: string;
}
