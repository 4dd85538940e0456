import * as paths from '../../src/domain/client-paths.js';

test('every place of the web client has one address', () => {
  const { HOME_PATH, INBOX_PATH, PREFERENCES_PATH } = paths;
  expect([HOME_PATH, INBOX_PATH, PREFERENCES_PATH]).toEqual(['/beranda', '/notifikasi', '/preferensi']);
  expect([paths.awardPath('7'), paths.evidencePath('7'), paths.unitPath('7')]).toEqual([
    '/predikat/7',
    '/bukti/7',
    '/unit/7',
  ]);
  expect(paths.followUpsPath('7')).toBe('/asesmen/7/tindak-lanjut');
});

test.each([
  ['/asesmen/7', paths.assessmentPath],
  ['/lembar-kerja/7', paths.worksheetPath],
  ['/penilaian/7', paths.evaluationPath],
])('%s opens whole, at an item or at an area', (whole, pathTo) => {
  expect(pathTo('7')).toBe(whole);
  expect(pathTo('7', { item: 'A.I.1.i.a', areaNo: 1 })).toBe(`${whole}?butir=A.I.1.i.a`);
  expect(pathTo('7', { areaNo: 3 })).toBe(`${whole}?area=3`);
});
