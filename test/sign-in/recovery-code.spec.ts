import { createRecoveryCodes, hashOfRecoveryCode } from '../../src/sign-in/recovery-code.js';

test('Ten recovery codes differ, and are easy to read', () => {
  const codes = createRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){6}[A-HJKMNP-Z2-9]{4}$/);
});

test('A code is the same however its letters and gaps are typed, and another with one letter more', () => {
  const hash = hashOfRecoveryCode('7KQM-2XWR-9HTB-C4NE');
  for (const typed of ['7kqm2xwr9htbc4ne', ' 7KQM 2XWR 9HTB C4NE ', '7kqm–2xwr–9htb–c4ne'])
    expect(hashOfRecoveryCode(typed)).toEqual(hash);
  expect(hashOfRecoveryCode('7KQM-2XWR-9HTB-C4NEA')).not.toEqual(hash);
});
