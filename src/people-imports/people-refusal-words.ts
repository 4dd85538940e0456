import type { Text } from '../domain/instrument.js';
import { CELL_WORDS, type CellRefusal, filledWords } from '../tables/cell-refusals.js';
import type { PeopleColumn } from './people-columns.js';

/** Why a cell is refused and the fix, for people; `{value}` is what stands there, `{other}` what it is about. */
const WORDS = {
  ...CELL_WORDS,
  NOT_AN_ADDRESS: {
    id: '"{value}" bukan alamat surel: perbaiki penulisannya.',
    en: '"{value}" is no e-mail address: correct it.',
  },
  ACCOUNT_CLOSED: {
    id: 'Akun {value} sudah ditutup: pakai alamat lain.',
    en: 'The account {value} is closed: use another address.',
  },
  UNKNOWN_ROLE: {
    id: '"{value}" bukan peran: tulis kodenya, misalnya UNIT_COORDINATOR atau TPI_MEMBER.',
    en: '"{value}" is no role: write its code, such as UNIT_COORDINATOR or TPI_MEMBER.',
  },
  KEPT_APART: {
    id: 'Pengelola register tidak pernah menilai: orang ini memegang {other}. Pilih orang lain.',
    en: 'Whoever runs the register never scores: this person holds {other}. Choose somebody else.',
  },
  NOT_FOR_THIS_ROLE: {
    id: 'Peran {other} tidak terikat pada ini: kosongkan.',
    en: 'The role {other} is not bound to this: leave it empty.',
  },
  NEEDED_BY_ROLE: {
    id: 'Peran {other} memerlukan kolom ini: isilah.',
    en: 'The role {other} needs this column: fill it in.',
  },
  UNKNOWN_INSTITUTION: {
    id: 'Tidak ada instansi "{value}": perbaiki kodenya.',
    en: 'There is no institution "{value}": correct the code.',
  },
  UNKNOWN_UNIT: {
    id: 'Tidak ada unit "{value}" di instansi ini: perbaiki kodenya.',
    en: 'There is no unit "{value}" in this institution: correct the code.',
  },
  UNIT_CLOSED: {
    id: 'Unit "{value}" sudah ditutup: pilih unit lain.',
    en: 'The unit "{value}" is closed: choose another.',
  },
  NO_DAY: {
    id: '"{value}" bukan tanggal: tulis sebagai TTTT-BB-HH, misalnya 2026-12-31.',
    en: '"{value}" is no day: write it as YYYY-MM-DD, such as 2026-12-31.',
  },
  OVER: {
    id: 'Hari {value} sudah lewat; hari ini {other}.',
    en: 'The day {value} is over; today is {other}.',
  },
  TWICE: {
    id: 'Orang ini dengan peran yang sama sudah ada di baris {other}: hapus salah satu.',
    en: 'This person stands with the same role in row {other} already: remove one of them.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type PeopleReason = keyof typeof WORDS;

export type PeopleRefusal = CellRefusal<PeopleColumn, PeopleReason>;

/** Why a cell is refused and what mends it, in both languages. */
export function peopleRefusalWords({ reason, ...cell }: PeopleRefusal): Text {
  return filledWords(WORDS[reason], cell);
}
