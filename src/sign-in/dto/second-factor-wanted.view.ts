import { ApiProperty } from '@nestjs/swagger';

export class SecondFactorWantedView {
  @ApiProperty({ enum: ['required'] })
  secondFactor: 'required';

  @ApiProperty({ description: 'until then the code may be given' })
  expiresAt: Date;

  static until(expiresAt: Date): SecondFactorWantedView {
    return { secondFactor: 'required', expiresAt };
  }
}
