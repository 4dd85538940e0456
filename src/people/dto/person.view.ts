import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNT_STATES, type AccountState, type InvitationRow, type PersonRow } from '../people.repository.js';
import { HeldRoleView } from './held-role.view.js';

export class InvitationView {
  @ApiProperty()
  askedAt: Date;

  @ApiProperty()
  expiresAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  sentAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'the words of the mail server that refused it for good' })
  refusal: string | null;

  static of(row: InvitationRow | null): InvitationView | null {
    if (row === null) return null;
    const { askedAt, expiresAt, sentAt, refusal } = row;
    const sent = sentAt === null ? null : new Date(sentAt);
    return { askedAt: new Date(askedAt), expiresAt: new Date(expiresAt), sentAt: sent, refusal };
  }
}

export class PersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({
    enum: ACCOUNT_STATES,
    enumName: 'AccountState',
    description: 'INVITED: open, with neither a password nor a linked identity yet',
  })
  state: AccountState;

  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  closingReason: string | null;

  @ApiProperty({ type: Date, nullable: true })
  lastSignInAt: Date | null;

  @ApiProperty()
  hasSecondFactor: boolean;

  @ApiProperty({ type: InvitationView, nullable: true })
  invitation: InvitationView | null;

  @ApiProperty({ type: [HeldRoleView] })
  appointments: HeldRoleView[];

  static of(person: PersonRow): PersonView {
    return {
      id: person.id,
      email: person.email,
      name: person.name,
      createdAt: person.createdAt,
      state: person.state,
      closedAt: person.closedAt,
      closingReason: person.closingReason,
      lastSignInAt: person.lastSignInAt,
      hasSecondFactor: person.secondFactorSetAt !== null,
      invitation: InvitationView.of(person.invitation),
      appointments: person.appointments.map((held) => HeldRoleView.of(held)),
    };
  }
}
