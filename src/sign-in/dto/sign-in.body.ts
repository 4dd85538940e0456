import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length } from 'class-validator';

export class SignInBody {
  @ApiProperty({ example: 'koordinator@bbppt.example' })
  @IsEmail({ require_tld: false })
  email: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  password: string;
}
