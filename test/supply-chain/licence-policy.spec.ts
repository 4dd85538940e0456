import { licencesRefused } from './licence-policy.js';

function refused(...licences: readonly string[]) {
  const licenses = licences.map((expression) => ({ expression }));
  return licencesRefused([{ name: 'some', version: '1.0.0', purl: 'pkg:npm/some@1.0.0', licenses }]);
}

test('A licence on the list is allowed, and any other is refused by name', () => {
  expect(refused('MIT')).toEqual([]);
  expect(refused('AGPL-3.0-only')).toEqual(['some@1.0.0: AGPL-3.0-only']);
});

test('Of several to choose from one is enough; of several that all hold, each must be allowed', () => {
  expect(refused('(MIT OR GPL-3.0-or-later)')).toEqual([]);
  expect(refused('(ISC AND GPL-3.0-only)')).toEqual(['some@1.0.0: (ISC AND GPL-3.0-only)']);
  expect(refused('MIT', 'GPL-3.0-only')).toEqual(['some@1.0.0: MIT AND GPL-3.0-only']);
});

test('A package without a licence is refused, unless somebody has said why not', () => {
  expect(refused()).toEqual(['some@1.0.0: none']);
  expect(licencesRefused([{ name: 'buffers', version: '0.1.1', purl: '', licenses: [] }])).toEqual([]);
  expect(licencesRefused([{ name: 'buffers', version: '0.1.2', purl: '', licenses: [] }])).toEqual([
    'buffers@0.1.2: none',
  ]);
});
