import { TOTP, URI } from 'otpauth';
import type { TestApp } from './app.js';
import type { Guest } from './guest.js';

/** A phone with an app that shows codes, whose clock is the program's. */
export class Authenticator {
  private readonly totp: TOTP;

  constructor(
    private readonly program: TestApp,
    uri: string,
  ) {
    this.totp = URI.parse(uri) as TOTP;
  }

  /** The code of now, or of so many half minutes later. */
  code(later = 0): string {
    return this.totp.generate({ timestamp: this.program.clock.now().getTime() + later * 30_000 });
  }

  /** Six digits that are wrong now. */
  wrongCode(): string {
    const near = [-1, 0, 1].map((later) => this.code(later));
    return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '';
  }
}

/** Sets a second factor for somebody who is signed in; the code of this half minute is used up by it. */
export async function enrol(
  program: TestApp,
  guest: Guest,
): Promise<{ authenticator: Authenticator; recoveryCodes: readonly string[] }> {
  const { uri } = (await guest.ask('POST', '/profile/second-factor')).body as { uri: string };
  const authenticator = new Authenticator(program, uri);
  const confirmed = await guest.ask('POST', '/profile/second-factor/confirmation', { code: authenticator.code() });
  return { authenticator, recoveryCodes: confirmed.body['recoveryCodes'] as string[] };
}
