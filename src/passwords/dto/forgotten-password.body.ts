import { ApiProperty } from '@nestjs/swagger';
import { IsEmail } from 'class-validator';

export class ForgottenPasswordBody {
  @ApiProperty({ example: 'koordinator@bbppt.example' })
  @IsEmail({ require_tld: false })
  email: string;
}
