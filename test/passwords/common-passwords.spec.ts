import { dictionary } from '@zxcvbn-ts/language-common';
import { strengthOf } from '../../src/passwords/password-strength.js';

const KNOWN = Object.values(dictionary).flat().map(String);
const LONG_ENOUGH = KNOWN.filter((word) => word.length >= 12);

test('The list of passwords that everybody knows is longer than the three thousand that must be refused', () => {
  expect(KNOWN.length).toBeGreaterThan(3_000);
  expect(LONG_ENOUGH.length).toBeGreaterThan(50);
});

test('Each of them that is long enough is refused', async () => {
  const taken: string[] = [];
  for (const password of LONG_ENOUGH.slice(0, 400))
    if ((await strengthOf(password)).weakness === null) taken.push(password);
  expect(taken).toEqual([]);
});

test('The shorter ones are too short', async () => {
  for (const password of KNOWN.filter((word) => word.length < 12).slice(0, 50))
    expect((await strengthOf(password)).weakness).toBe('too-short');
});
