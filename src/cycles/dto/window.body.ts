import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../common/is-day.js';

export class WindowBody {
  @ApiProperty({ format: 'date' })
  @IsDay()
  opensOn: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  closesOn: string;
}
