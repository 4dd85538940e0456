import { IsString, MaxLength } from 'class-validator';

export class SignOnQuery {
  /** Where the person wanted to go. The sign-in page decides whether it leads there. */
  @IsString()
  @MaxLength(2_000)
  back = '';
}
