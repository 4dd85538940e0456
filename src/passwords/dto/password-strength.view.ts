import { ApiProperty } from '@nestjs/swagger';
import { type Strength, WEAKNESSES, type Weakness } from '../password-strength.js';

export class PasswordStrengthView {
  @ApiProperty({ minimum: 0, maximum: 4 })
  score: number;

  @ApiProperty({ enum: WEAKNESSES, enumName: 'PasswordWeakness', nullable: true, description: 'null: good enough' })
  weakness: Weakness | null;

  static of({ score, weakness }: Strength): PasswordStrengthView {
    return { score, weakness };
  }
}
