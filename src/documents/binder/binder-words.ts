import type { Language } from '../../common/in-words.js';
import type { FileProblem } from '../../evidence-checks/file-problem.js';
import type { LinkStatus } from '../../evidence-checks/link-status.js';
import type { EvidenceKind } from '../../evidence/evidence.entity.js';

/** What the index of an evidence binder says beside the names of things. */
export interface BinderWords {
  readonly binder: string;
  readonly index: string;
  readonly count: string;
  readonly counted: (pieces: number, files: number) => string;
  readonly asOf: string;
  readonly sealed: (day: string) => string;
  readonly open: (day: string) => string;
  readonly empty: string;
  readonly faulty: (titles: string) => string;
  readonly kind: string;
  readonly kinds: Readonly<Record<EvidenceKind, string>>;
  readonly file: string;
  readonly storedAt: (item: string) => string;
  readonly link: string;
  readonly added: string;
  readonly addedBy: (version: number, name: string, day: string) => string;
  readonly size: string;
  readonly bytes: (count: string) => string;
  readonly check: string;
  readonly checkedOn: (state: string, day: string) => string;
  readonly notChecked: string;
  readonly whole: string;
  readonly problems: Readonly<Record<FileProblem, string>>;
  readonly links: Readonly<Record<LinkStatus, string>>;
  /** What became of a file when it was to be put into the ZIP. */
  readonly faults: Readonly<Record<FileProblem, string>>;
}

export const BINDER_WORDS: Readonly<Record<Language, BinderWords>> = {
  id: {
    binder: 'Bundel Bukti',
    index: 'Daftar Bukti',
    count: 'Isi',
    counted: (pieces, files) => `${pieces} bukti, di antaranya ${files} berkas`,
    asOf: 'Keadaan',
    sealed: (day) => `saat lembar kerja unit dikunci, ${day}`,
    open: (day) => `${day}; lembar kerja unit belum dikunci, isinya masih dapat berubah`,
    empty: 'Bukti yang dapat Anda lihat pada penilaian ini: tidak ada.',
    faulty: (titles) => `Berkas yang hilang atau rusak: ${titles}.`,
    kind: 'Jenis',
    kinds: { FILE: 'Berkas', LINK: 'Tautan' },
    file: 'Dalam ZIP',
    storedAt: (item) => `disimpan sekali, pada butir ${item}`,
    link: 'Tautan',
    added: 'Dimasukkan',
    addedBy: (version, name, day) => `versi ${version}, oleh ${name}, ${day}`,
    size: 'Ukuran',
    bytes: (count) => `${count} bita`,
    check: 'Pemeriksaan terakhir',
    checkedOn: (state, day) => `${state} (${day})`,
    notChecked: 'belum diperiksa',
    whole: 'utuh',
    problems: { MISSING: 'hilang', ALTERED: 'rusak' },
    links: {
      OK: 'dapat dibuka',
      BROKEN: 'tidak dapat dibuka',
      LOGIN_WALL: 'meminta masuk dengan akun',
      PRIVATE_ADDRESS: 'alamat di jaringan pribadi',
      UNREACHABLE: 'tidak terjangkau',
    },
    faults: {
      MISSING: 'tidak ada: berkas ini hilang dari penyimpanan',
      ALTERED: 'rusak: isinya tidak lagi sesuai dengan SHA-256 di bawah',
    },
  },
  en: {
    binder: 'Evidence Binder',
    index: 'Index of Evidence',
    count: 'Holds',
    counted: (pieces, files) => `${pieces} pieces of evidence, ${files} of them files`,
    asOf: 'As of',
    sealed: (day) => `the sealing of the unit's worksheet, ${day}`,
    open: (day) => `${day}; the unit's worksheet is not sealed, and may change`,
    empty: 'There is no evidence in this assessment that you may see.',
    faulty: (titles) => `Files that are missing or damaged: ${titles}.`,
    kind: 'Kind',
    kinds: { FILE: 'File', LINK: 'Link' },
    file: 'In the ZIP',
    storedAt: (item) => `kept once, at item ${item}`,
    link: 'Link',
    added: 'Brought in',
    addedBy: (version, name, day) => `version ${version}, by ${name}, ${day}`,
    size: 'Size',
    bytes: (count) => `${count} bytes`,
    check: 'Last check',
    checkedOn: (state, day) => `${state} (${day})`,
    notChecked: 'not checked yet',
    whole: 'whole',
    problems: { MISSING: 'missing', ALTERED: 'damaged' },
    links: {
      OK: 'opens',
      BROKEN: 'does not open',
      LOGIN_WALL: 'wants an account',
      PRIVATE_ADDRESS: 'an address in a private network',
      UNREACHABLE: 'cannot be reached',
    },
    faults: {
      MISSING: 'absent: this file is missing from the store',
      ALTERED: 'damaged: its content is no longer what the SHA-256 below says',
    },
  },
};
