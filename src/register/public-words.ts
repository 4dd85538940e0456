import type { Language } from '../common/in-words.js';
import type { Predicate } from '../domain/instrument.js';
import type { HistoryLine } from './public-award.js';
import type { Kind, Order, Status } from './public-filter.js';
import type { AwardState } from './registered-award.js';

/** What the pages for everybody say, in one language. */
export interface PublicWords {
  readonly skip: string;
  readonly pages: string;
  readonly register: string;
  readonly verification: string;
  readonly data: string;
  readonly other: string;
  readonly intro: string;
  readonly search: string;
  readonly predicate: string;
  readonly kind: string;
  readonly status: string;
  readonly year: string;
  readonly order: string;
  readonly all: string;
  readonly show: string;
  readonly reset: string;
  readonly unit: string;
  readonly institution: string;
  readonly code: string;
  readonly decree: string;
  readonly due: string;
  readonly certificate: string;
  readonly nothing: string;
  readonly paging: string;
  readonly firstPage: string;
  readonly next: string;
  readonly found: (total: number) => string;
  readonly files: string;
  readonly history: string;
  readonly held: string;
  readonly noScores: string;
  readonly several: string;
  readonly unknownUnit: string;
  readonly unknownUnitFix: string;
  readonly number: string;
  readonly verify: string;
  readonly verifyIntro: string;
  readonly dataIntro: string;
  readonly dataCache: string;
  readonly field: string;
  readonly meaning: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<AwardState, string>>;
  readonly orders: Readonly<Record<Order, string>>;
  readonly events: Readonly<Record<HistoryLine['what'], (predicate: Predicate) => string>>;
  readonly until: (day: string) => string;
  readonly since: (day: string) => string;
}

export const PUBLIC_WORDS: Readonly<Record<Language, PublicWords>> = {
  id: {
    skip: 'Langsung ke isi',
    pages: 'Halaman publik',
    register: 'Daftar predikat',
    verification: 'Verifikasi sertifikat',
    data: 'Data terbuka',
    other: 'English',
    intro: 'Unit kerja yang memegang predikat WBK atau WBBM, siapa pun dapat memeriksanya di sini.',
    search: 'Nama unit kerja, instansi, kode, atau nomor sertifikat',
    predicate: 'Predikat',
    kind: 'Jenis instansi',
    status: 'Status',
    year: 'Tahun penetapan',
    order: 'Urutkan menurut',
    all: 'Semua',
    show: 'Tampilkan',
    reset: 'Hapus semua saringan',
    unit: 'Unit kerja',
    institution: 'Instansi',
    code: 'Kode',
    decree: 'Surat keputusan',
    due: 'Evaluasi ulang paling lambat',
    certificate: 'Sertifikat',
    nothing: 'Tidak ada predikat yang cocok. Kurangi saringan, atau periksa ejaan nama.',
    paging: 'Halaman daftar',
    firstPage: 'Kembali ke halaman pertama',
    next: 'Halaman berikutnya',
    found: (total) => `${total.toLocaleString('id-ID')} predikat`,
    files: 'Unduh daftar ini',
    history: 'Riwayat keputusan',
    held: 'Predikat',
    noScores: 'Nilai per area tidak dipublikasikan.',
    several: 'Beberapa unit kerja memakai kode ini',
    unknownUnit: 'Unit kerja tidak ditemukan',
    unknownUnitFix: 'Tidak ada unit kerja pemegang predikat dengan kode ini. Cari namanya dalam daftar predikat.',
    number: 'Nomor sertifikat',
    verify: 'Periksa',
    verifyIntro: 'Ketik nomor yang tercetak pada sertifikat, misalnya WBK-2020-7F3K9QXM.',
    dataIntro:
      'Daftar predikat sebagai berkas, bebas dipakai. Saringan halaman daftar berlaku juga di sini: tambahkan parameter yang sama pada alamatnya.',
    dataCache:
      'Setiap jawaban membawa ETag; kirimkan kembali sebagai If-None-Match agar data yang sama tidak diunduh dua kali.',
    field: 'Kolom',
    meaning: 'Isi',
    kinds: {
      MINISTRY_OR_AGENCY: 'Kementerian atau lembaga',
      PROVINCE: 'Provinsi',
      REGENCY_OR_CITY: 'Kabupaten atau kota',
    },
    statuses: {
      berlaku: 'Berlaku',
      'jatuh-tempo': 'Berlaku, evaluasi ulang terlambat',
      dicabut: 'Dicabut',
      digantikan: 'Digantikan',
      semua: 'Semua status',
    },
    states: {
      IN_FORCE: 'Berlaku',
      OVERDUE: 'Berlaku, evaluasi ulang terlambat',
      SUPERSEDED: 'Digantikan',
      REVOKED: 'Dicabut',
    },
    orders: { unit: 'Instansi dan unit kerja', terbaru: 'Penetapan terbaru' },
    events: {
      GRANTED: (predicate) => `Ditetapkan sebagai ${predicate}`,
      RETAINED: (predicate) => `${predicate} dipertahankan`,
      UPGRADED: (predicate) => `Ditingkatkan menjadi ${predicate}`,
      REVOKED: (predicate) => `${predicate} dicabut`,
    },
    until: (day) => `evaluasi ulang paling lambat ${day}`,
    since: (day) => `sejak ${day}`,
  },
  en: {
    skip: 'Skip to content',
    pages: 'Public pages',
    register: 'Register of predicates',
    verification: 'Verify a certificate',
    data: 'Open data',
    other: 'Bahasa Indonesia',
    intro: 'Units that hold the predicate WBK or WBBM, for everybody to check.',
    search: 'Name of a unit or institution, code, or certificate number',
    predicate: 'Predicate',
    kind: 'Kind of institution',
    status: 'Status',
    year: 'Year of the decree',
    order: 'Sort by',
    all: 'All',
    show: 'Show',
    reset: 'Clear all filters',
    unit: 'Unit',
    institution: 'Institution',
    code: 'Code',
    decree: 'Decree',
    due: 'Re-evaluation due by',
    certificate: 'Certificate',
    nothing: 'No predicate fits. Use fewer filters, or check the spelling of the name.',
    paging: 'Pages of the list',
    firstPage: 'Back to the first page',
    next: 'Next page',
    found: (total) => `${total.toLocaleString('en-GB')} ${total === 1 ? 'predicate' : 'predicates'}`,
    files: 'Download this list',
    history: 'Decisions',
    held: 'Predicates',
    noScores: 'Scores by area are not published.',
    several: 'Several units have this code',
    unknownUnit: 'Unit not found',
    unknownUnitFix: 'No unit with a predicate has this code. Look for its name in the register.',
    number: 'Certificate number',
    verify: 'Check',
    verifyIntro: 'Type the number printed on the certificate, for example WBK-2020-7F3K9QXM.',
    dataIntro:
      'The register as files, free to use. The filters of the register work here too: add the same parameters to the address.',
    dataCache: 'Each answer has an ETag; send it back as If-None-Match, and the same data is not sent twice.',
    field: 'Field',
    meaning: 'What it holds',
    kinds: {
      MINISTRY_OR_AGENCY: 'Ministry or agency',
      PROVINCE: 'Province',
      REGENCY_OR_CITY: 'Regency or city',
    },
    statuses: {
      berlaku: 'In force',
      'jatuh-tempo': 'In force, re-evaluation overdue',
      dicabut: 'Revoked',
      digantikan: 'Superseded',
      semua: 'Any status',
    },
    states: {
      IN_FORCE: 'In force',
      OVERDUE: 'In force, re-evaluation overdue',
      SUPERSEDED: 'Superseded',
      REVOKED: 'Revoked',
    },
    orders: { unit: 'Institution and unit', terbaru: 'Latest decree' },
    events: {
      GRANTED: (predicate) => `Awarded ${predicate}`,
      RETAINED: (predicate) => `${predicate} retained`,
      UPGRADED: (predicate) => `Upgraded to ${predicate}`,
      REVOKED: (predicate) => `${predicate} revoked`,
    },
    until: (day) => `re-evaluation due by ${day}`,
    since: (day) => `since ${day}`,
  },
};
