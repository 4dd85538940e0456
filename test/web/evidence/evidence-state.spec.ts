import {
  contentHref,
  faultsOf,
  isBeingChecked,
  previewKindOf,
} from '../../../web/src/features/evidence/evidence-state.js';

const FINE = { kind: 'FILE', problem: null, linkCheck: null, validUntil: null } as const;
const looked = (status: 'OK' | 'BROKEN' | 'LOGIN_WALL') => ({ checkedAt: '2026-11-25T00:00:00Z', status });

describe('A piece of evidence', () => {
  test('is expired from the day after its last one', () => {
    expect(faultsOf({ ...FINE, validUntil: '2026-11-26' }, '2026-11-26')).toEqual([]);
    expect(faultsOf({ ...FINE, validUntil: '2026-11-25' }, '2026-11-26')).toEqual(['expired']);
  });

  test('can have more than one fault, and says the worst first', () => {
    expect(faultsOf({ ...FINE, problem: 'ALTERED', validUntil: '2020-01-01' }, '2026-11-26')).toEqual([
      'altered',
      'expired',
    ]);
  });

  test('that is a link is checked until somebody has looked, then fine or broken', () => {
    const link = { ...FINE, kind: 'LINK' } as const;
    expect([isBeingChecked(link), isBeingChecked(FINE)]).toEqual([true, false]);
    expect(faultsOf({ ...link, linkCheck: looked('OK') }, '2026-11-26')).toEqual([]);
    expect(faultsOf({ ...link, linkCheck: looked('BROKEN') }, '2026-11-26')).toEqual(['broken']);
    expect(faultsOf({ ...link, linkCheck: looked('LOGIN_WALL') }, '2026-11-26')).toEqual(['loginWall']);
  });

  test.each([
    [null, 'link'],
    ['application/pdf', 'pdf'],
    ['image/webp', 'image'],
    ['image/svg+xml', 'download'],
    ['video/mp4', 'video'],
    ['text/plain', 'download'],
  ] as const)('of type %s is looked at as: %s', (mediaType, kind) => {
    expect(previewKindOf(mediaType)).toBe(kind);
  });

  test('has its bytes at the version that is meant', () => {
    expect(contentHref('e', 2)).toBe('/api/v1/evidence/e/versions/2/content');
    expect(contentHref('e', 2, true)).toBe('/api/v1/evidence/e/versions/2/content?preview=true');
  });
});
