import { ApiProperty } from '@nestjs/swagger';
import type { BouncingPerson } from '../../mailings/bouncing-addresses.service.js';

export class BouncingPersonView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ description: 'the first refusal after the last mail that was accepted' })
  since: Date;

  @ApiProperty({ minimum: 2 })
  bounces: number;

  @ApiProperty()
  lastAt: Date;

  @ApiProperty({ description: 'what the mail server said last' })
  lastResponse: string;

  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'when the units were told; null before, and for people without one',
  })
  announcedAt: Date | null;

  static of(person: BouncingPerson): BouncingPersonView {
    const { accountId, name, email, since, bounces, lastAt, lastResponse, announcedAt } = person;
    return { accountId, name, email, since, bounces, lastAt, lastResponse, announcedAt };
  }
}
