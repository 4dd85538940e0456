import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length } from 'class-validator';

export class AccountBody {
  @ApiProperty({ example: 'koordinator@bbppt.example' })
  @IsEmail({ require_tld: false })
  email: string;

  @ApiProperty()
  @IsString()
  @Length(1, 200)
  name: string;

  @ApiProperty({ minLength: 12, description: 'at least 12 characters' })
  @IsString()
  @Length(12, 200)
  password: string;
}
