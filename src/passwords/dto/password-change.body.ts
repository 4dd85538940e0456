import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PASSWORD_LENGTH } from '../password-strength.js';
import { NewPasswordBody } from './new-password.body.js';

export class PasswordChangeBody extends NewPasswordBody {
  @ApiProperty({ minLength: 1, maxLength: PASSWORD_LENGTH.max, description: 'the password until now' })
  @IsString()
  @Length(1, PASSWORD_LENGTH.max)
  current: string;
}
