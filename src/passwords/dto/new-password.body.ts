import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PASSWORD_LENGTH } from '../password-strength.js';

export class NewPasswordBody {
  @ApiProperty({
    minLength: 1,
    maxLength: PASSWORD_LENGTH.max,
    description: `at least ${PASSWORD_LENGTH.min} characters, and hard to guess`,
  })
  @IsString()
  @Length(1, PASSWORD_LENGTH.max)
  password: string;
}
