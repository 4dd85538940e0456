import type { Text } from '../domain/instrument.js';
import { CELL_WORDS, filledWords } from '../tables/cell-refusals.js';

/** Why a cell is refused and the fix, for people; `{value}` is what stands there, `{other}` what it is about. */
const WORDS = {
  ...CELL_WORDS,
  UNKNOWN_INSTITUTION: {
    id: 'Tidak ada instansi "{value}": perbaiki kodenya, atau isi nama dan jenisnya supaya dibuat.',
    en: 'There is no institution "{value}": correct the code, or give its name and kind so that it is made.',
  },
  UNKNOWN_KIND: {
    id: '"{value}" bukan jenis instansi: tulis KEMENTERIAN_LEMBAGA, PROVINSI atau KABUPATEN_KOTA.',
    en: '"{value}" is no kind of institution: write KEMENTERIAN_LEMBAGA, PROVINSI or KABUPATEN_KOTA.',
  },
  INSTITUTION_DIFFERS: {
    id: 'Instansi ini tercatat sebagai "{other}": kosongkan, atau ubah di halaman instansi.',
    en: 'The institution is known as "{other}": leave this empty, or change it on the page of the institution.',
  },
  TWICE: {
    id: 'Unit ini sudah ada di baris {other}: hapus salah satu.',
    en: 'This unit stands in row {other} already: remove one of them.',
  },
  UNIT_CLOSED: {
    id: 'Unit "{value}" sudah ditutup: buka kembali dulu, atau hapus baris ini.',
    en: 'The unit "{value}" is closed: reopen it first, or remove this row.',
  },
  UNKNOWN_PARENT: {
    id: 'Tidak ada unit induk "{value}" di instansi ini, juga tidak di berkas: perbaiki kodenya.',
    en: 'There is no unit "{value}" in this institution or in the file to stand below: correct the code.',
  },
  PARENT_CLOSED: {
    id: 'Unit induk "{value}" sudah ditutup: pilih induk lain.',
    en: 'The unit "{value}" above it is closed: choose another.',
  },
  PARENT_REFUSED: {
    id: 'Unit induk di baris {other} ditolak: perbaiki baris itu.',
    en: 'The unit above it, in row {other}, is refused: mend that row.',
  },
  CIRCLE: {
    id: 'Unit ini akan berada di bawah dirinya sendiri: pilih induk lain.',
    en: 'The unit would stand below itself: choose another unit above it.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type RefusalReason = keyof typeof WORDS;

interface RefusedCell {
  readonly reason: RefusalReason;
  readonly value: string;
  readonly other: string | null;
}

/** Why a cell is refused and what mends it, in both languages. */
export function refusalWords({ reason, ...cell }: RefusedCell): Text {
  return filledWords(WORDS[reason], cell);
}
