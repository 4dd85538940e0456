import { Secret, TOTP } from 'otpauth';
import { growingWait } from '../limits/growing-wait.js';

const ISSUER = 'Zona Integritas';
/** A code is good for the half minute it was made for, and the ones before and after: clocks of phones differ. */
const WINDOW = 1;
/** 160 bits, as long as the hash that every authenticator app knows (RFC 4226). */
const SECRET_BYTES = 20;
/** In seconds. */
const PERIOD = 30;

/** Wrong codes in a row that cost nothing: fingers slip. */
const FREE_FAILURES = 3;

/** A new secret, in base 32. */
export function createSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator app reads from the QR code. */
export function otpauthUri(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The half minute since 1970 for which the code was made; null for a wrong one, and for one not later than the last that was used. */
export function stepOf(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** How many milliseconds after the last of so many wrong codes in a row the next is looked at: 5 seconds after the third, twice as long after each, 15 minutes at most. */
export function waitAfter(failures: number): number {
  return growingWait(failures, FREE_FAILURES);
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });
}
