import { Secret, TOTP, URI } from 'otpauth';
import { createSecret, otpauthUri, stepOf, waitAfter } from '../../src/sign-in/second-factor-code.js';

/** Of RFC 6238, appendix B: "12345678901234567890". */
const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe('A code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 at second %d', (second, code) => {
    expect(stepOf(SECRET, code, at(second), null)).toBe(Math.floor(second / 30));
  });

  it('is good for its half minute, the one before and the one after', () => {
    const second = 1_111_111_109;
    const goodAt = (offset: number) => stepOf(SECRET, '081804', at(second + offset), null);
    expect([-60, -30, 0, 30, 60].map(goodAt)).toEqual([null, 37_037_036, 37_037_036, 37_037_036, null]);
  });

  it('is not taken again, nor one that is older than the last', () => {
    expect(stepOf(SECRET, '081804', at(1_111_111_109), 37_037_036)).toBeNull();
    expect(stepOf(SECRET, '081804', at(1_111_111_109), 37_037_037)).toBeNull();
    expect(stepOf(SECRET, '081804', at(1_111_111_109), 37_037_035)).toBe(37_037_036);
  });

  it.each(['081805', '', '81804', '0818040'])('that is another is refused: %j', (code) => {
    expect(stepOf(SECRET, code, at(1_111_111_109), null)).toBeNull();
  });
});

describe('A secret', () => {
  it('is another each time, of 160 bits', () => {
    expect(createSecret()).not.toBe(createSecret());
    expect(Secret.fromBase32(createSecret()).bytes).toHaveLength(20);
  });

  it('goes into an app by an address that names this program and the account', () => {
    const totp = URI.parse(otpauthUri(SECRET, 'ani@test.example')) as TOTP;
    expect(totp).toMatchObject({ issuer: 'Zona Integritas', label: 'ani@test.example', digits: 6, period: 30 });
    expect(totp.generate({ timestamp: 59_000 })).toBe('287082');
  });
});

test('After the third wrong code the next waits, longer each time, up to a quarter of an hour', () => {
  const seconds = [0, 1, 2, 3, 4, 5, 9, 10, 11, 100].map((failures) => waitAfter(failures) / 1000);
  expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 320, 640, 900, 900]);
});
