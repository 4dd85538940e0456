import { ApiProperty } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '../../common/in-words.js';
import type { ProfileRow } from '../people.repository.js';
import { HeldRoleView } from './held-role.view.js';

export class OwnSecondFactorView {
  @ApiProperty()
  setAt: Date;

  @ApiProperty({ minimum: 0, maximum: 10 })
  recoveryCodesLeft: number;
}

export class ProfileView {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  email: string;

  @ApiProperty()
  name: string;

  @ApiProperty({
    enum: LANGUAGES,
    enumName: 'Language',
    nullable: true,
    description: 'null where none was chosen: mails are in Indonesian',
  })
  language: Language | null;

  @ApiProperty({ type: OwnSecondFactorView, nullable: true })
  secondFactor: OwnSecondFactorView | null;

  @ApiProperty({ type: [HeldRoleView] })
  appointments: HeldRoleView[];

  static of({
    id,
    email,
    name,
    language,
    secondFactorSetAt,
    recoveryCodesLeft,
    appointments,
  }: ProfileRow): ProfileView {
    const secondFactor = secondFactorSetAt && { setAt: secondFactorSetAt, recoveryCodesLeft };
    return {
      accountId: id,
      email,
      name,
      language,
      secondFactor,
      appointments: appointments.map((held) => HeldRoleView.of(held)),
    };
  }
}
