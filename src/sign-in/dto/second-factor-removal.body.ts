import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { SecondFactorBody } from './second-factor.body.js';

export class SecondFactorRemovalBody extends SecondFactorBody {
  @ApiProperty()
  @IsString()
  @Length(1, 200)
  password: string;
}
