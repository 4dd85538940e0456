import { boundFiles } from '../../../src/documents/binder/bound-files.js';
import type { AttachedRow } from '../../../src/evidence/attached-row.js';

const AT = new Date('2026-03-01T02:00:00Z');

function file(evidenceId: string, item: string, fileName: string | null): AttachedRow {
  const content = { sha256: evidenceId.repeat(64), url: null, fileName, mediaType: 'application/pdf', sizeBytes: 1 };
  const said = { kind: 'FILE', title: 'Judul: bukti', version: 1, validFrom: null, validUntil: null } as const;
  const checks = { problem: null, fileCheckedAt: null, linkStatus: null, linkCheckedAt: null };
  return { item, evidenceId, ...said, ...content, ...checks, addedAt: AT, addedByName: 'Siti' };
}

const pathsOf = (...rows: readonly AttachedRow[]) => [...boundFiles(rows).values()].map(({ path }) => path);

describe('A file in a binder', () => {
  it.each([
    ['SK Tim.pdf', 'SK Tim.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\tugas\\SK.pdf', 'C__tugas_SK.pdf'],
    ['SK\u202efdp.exe', 'SK_fdp.exe'],
    ['nul.pdf', '_nul.pdf'],
    ['..', 'berkas'],
    [null, 'Judul_ bukti'],
  ])('called %j lies there as %j', (fileName, name) => {
    expect(pathsOf(file('a', 'A.I.1.i.a', fileName))).toEqual([`bukti/A.I.1.i.a/${name}`]);
  });

  it('has a name of its own in its folder, also where only capitals differ', () => {
    const [first, second, third] = [
      file('a', 'A.I.1.i.a', 'SK.pdf'),
      file('b', 'A.I.1.i.a', 'sk.PDF'),
      file('c', 'A.I.1.i.a', 'SK.pdf'),
    ];
    expect(pathsOf(first, second, third, file('d', 'A.I.1.i.b', 'SK.pdf'))).toEqual([
      'bukti/A.I.1.i.a/SK.pdf',
      'bukti/A.I.1.i.a/sk (2).PDF',
      'bukti/A.I.1.i.a/SK (3).pdf',
      'bukti/A.I.1.i.b/SK.pdf',
    ]);
  });

  it('lies there once, at the first of its items', () => {
    expect(pathsOf(file('a', 'A.I.2.i.a', 'SK.pdf'), file('a', 'A.I.1.i.a', 'SK.pdf'))).toEqual([
      'bukti/A.I.2.i.a/SK.pdf',
    ]);
  });
});
