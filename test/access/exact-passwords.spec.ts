import 'reflect-metadata';
import { PasswordHashing } from '../../src/access/password-hashing.service.js';
import { Settings } from '../../src/config/settings.js';

const hashing = new PasswordHashing(new Settings());
const LONG = `Kuda baterai staples yang benar ${'é'.repeat(168)}`;

test('A password of 200 characters fits as it was typed, and with nothing changed, cut off or left out', async () => {
  const hash = await hashing.hash(LONG);
  expect(await hashing.fits(hash, LONG)).toBe(true);
  for (const other of [
    LONG.toLowerCase(),
    ` ${LONG}`,
    `${LONG} `,
    LONG.slice(0, -1),
    LONG.slice(0, 72),
    LONG.normalize('NFD'),
  ])
    expect(await hashing.fits(hash, other)).toBe(false);
});
