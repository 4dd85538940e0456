import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's parameters, about 10 ms a check. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** True when the password fits. Takes as long where there is no account, so that nobody learns which addresses have one. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await hashOfNothing), password);
  return fits && passwordHash !== null;
}

const hashOfNothing = hashPassword('');
