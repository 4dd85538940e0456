import { strengthOf } from '../../src/passwords/password-strength.js';

describe('A password', () => {
  it.each(['sepeda merah di pagi hari', 'twelve-chars', 'kY7#pq2mVx!t', 'ombak tujuh kancil ladang'])(
    'that takes long to guess is good enough: %s',
    async (password) => {
      expect((await strengthOf(password)).weakness).toBeNull();
    },
  );

  it('of eleven characters is too short, however odd they are, and counts as weak', async () => {
    expect(await strengthOf('kY7#pq2mVx!')).toEqual({ score: 2, weakness: 'too-short' });
  });

  it.each([
    ['passwordpassword', 'pattern'],
    ['aaaaaaaaaaaaaaaa', 'pattern'],
    ['abcdefghijklmnop', 'pattern'],
    ['qwertyuiop12', 'common'],
    ['indonesia2026', 'personal'],
    ['zonaintegritas', 'personal'],
  ])('that a guesser tries soon is not: %s is %s', async (password, weakness) => {
    expect(await strengthOf(password)).toMatchObject({ weakness });
  });

  it('made of the words of its owner is personal, and good enough for somebody else', async () => {
    const password = 'Wulandari-Prameswari';
    expect(await strengthOf(password, ['Wulandari Prameswari', 'wulan@unit.example'])).toMatchObject({
      weakness: 'personal',
    });
    expect((await strengthOf(password)).weakness).toBeNull();
  });

  it('of the greatest length is measured in no time', async () => {
    await strengthOf('the dictionaries are read');
    const begun = performance.now();
    await strengthOf('a1B'.repeat(66));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
