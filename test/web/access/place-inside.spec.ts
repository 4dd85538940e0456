import { placeInside } from '../../../web/src/features/access/place-inside.js';

const OURS = 'https://zi.example';

describe('After signing in', () => {
  it.each(['/profil', '/lembar-kerja/1?butir=A.1#bukti', '/'])('%s is gone on with', (address) =>
    expect(placeInside(address, OURS)).toBe(address),
  );

  it.each([
    '',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    '///elsewhere.example',
    'javascript:alert(1)',
    '//zi.example@elsewhere.example/',
    'http://zi.example/',
    '//[',
  ])('%j leads home', (address) => expect(placeInside(address, OURS)).toBe('/beranda'));
});
