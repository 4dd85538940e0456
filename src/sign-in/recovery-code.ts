import { createHash, randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;
/** No letter that is read as a digit, nor the other way round. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 7;
const GROUP_LENGTH = 4;

/** Ten codes such as "7KQM-2XWR-9HTB-C4NE-PV3D-H8ZK-M6TA": 138 bits each, so that a hash without salt or cost gives nothing away. */
export function createRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, createRecoveryCode);
}

/** What is kept of a code, however its letters and gaps were typed. */
export function hashOfRecoveryCode(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(plain).digest();
}

function createRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
