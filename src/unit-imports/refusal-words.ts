import type { Text } from '../domain/instrument.js';

/** Why a cell is refused and the fix, for people; `{value}` is what stands there, `{other}` what it is about. */
const WORDS = {
  MISSING: {
    id: 'Kolom ini kosong: isilah.',
    en: 'This column is empty: fill it in.',
  },
  TOO_LONG: {
    id: 'Lebih panjang dari {other} huruf: singkatkan.',
    en: 'Longer than {other} characters: shorten it.',
  },
  CONTROL_CHARACTER: {
    id: 'Ada pindah baris atau huruf yang tidak terlihat: ketik ulang isinya dalam satu baris.',
    en: 'There is a line break or an invisible character: type it again in one line.',
  },
  FORMULA: {
    id: 'Berisi rumus {value}: tempelkan nilainya, bukan rumusnya.',
    en: 'Holds the formula {value}: paste its value instead.',
  },
  NOT_TEXT: {
    id: 'Berisi tanggal, benar/salah, atau galat: ubah format sel menjadi teks dan ketik ulang.',
    en: 'Holds a date, true/false or an error: format the cell as text and type it again.',
  },
  MORE_CELLS: {
    id: 'Baris ini punya lebih banyak kolom daripada judulnya: apit teks yang memuat pemisah dengan tanda kutip.',
    en: 'The row has more columns than are named: put texts that hold the separator into quotation marks.',
  },
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

export const REFUSAL_REASONS = Object.keys(WORDS) as RefusalReason[];
export type RefusalReason = keyof typeof WORDS;

interface RefusedCell {
  readonly reason: RefusalReason;
  readonly value: string;
  readonly other: string | null;
}

/** Why a cell is refused and what mends it, in both languages. */
export function refusalWords({ reason, value, other }: RefusedCell): Text {
  const filled = (text: string) => text.replace('{value}', () => value).replace('{other}', () => other ?? '');
  return { id: filled(WORDS[reason].id), en: filled(WORDS[reason].en) };
}
