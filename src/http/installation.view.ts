import { ApiProperty } from '@nestjs/swagger';
import { type Language, LANGUAGES } from '../common/in-words.js';
import type { HomeNotes } from './home.notes.js';
import { NAME } from './html.js';

class DemonstrationAccountView {
  @ApiProperty({ example: 'koordinator@simulasi.example.go.id' })
  email: string;

  @ApiProperty()
  password: string;

  @ApiProperty({ description: 'what the account is for, in Indonesian' })
  role: string;
}

export class InstallationView {
  @ApiProperty({ example: NAME })
  name: string;

  @ApiProperty({ example: '0.2.0' })
  version: string;

  @ApiProperty({ description: 'true where all people and scores are made up' })
  isDemonstration: boolean;

  @ApiProperty({
    type: [DemonstrationAccountView],
    nullable: true,
    description: 'accounts that anybody may try; null where the data is real',
  })
  demonstrationAccounts: DemonstrationAccountView[] | null;

  @ApiProperty({ enum: LANGUAGES, isArray: true, description: 'of what people read; the first is the default' })
  languages: Language[];

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'SSO Kementerian',
    description: 'the service by which people may sign on, at /sign-on; null where there is none',
  })
  signOn: string | null;

  static of(version: string, { demonstration }: HomeNotes, signOn: string | null): InstallationView {
    const accounts = demonstration?.map(({ email, password, role }) => ({ email, password, role })) ?? null;
    const isDemonstration = accounts !== null;
    return { name: NAME, version, isDemonstration, demonstrationAccounts: accounts, languages: [...LANGUAGES], signOn };
  }
}
