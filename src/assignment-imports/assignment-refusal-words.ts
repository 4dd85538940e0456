import type { Text } from '../domain/instrument.js';
import { CELL_WORDS, type CellRefusal, filledWords } from '../tables/cell-refusals.js';
import type { AssignmentColumn } from './assignment-columns.js';

/** Why a cell is refused and the fix, for people; `{value}` is what stands there, `{other}` what it is about. */
const WORDS = {
  ...CELL_WORDS,
  UNKNOWN_LAYER: {
    id: '"{value}" bukan tim penilai: tulis TPI atau TPN.',
    en: '"{value}" is no evaluating team: write TPI or TPN.',
  },
  NO_YEAR: {
    id: '"{value}" bukan tahun: tulis empat angka, misalnya 2026, atau kosongkan.',
    en: '"{value}" is no year: write four digits, such as 2026, or leave it empty.',
  },
  UNKNOWN_KIND: {
    id: '"{value}" bukan jenis penilaian: tulis PROPOSAL atau REEVALUATION, atau kosongkan.',
    en: '"{value}" is no kind of assessment: write PROPOSAL or REEVALUATION, or leave it empty.',
  },
  NO_ASSESSMENT: {
    id: 'Unit "{value}" di instansi ini tidak punya penilaian berjalan yang Anda lihat: perbaiki kodenya, tahunnya atau jenisnya.',
    en: 'The unit "{value}" of this institution has no assessment at work that you see: correct the code, the year or the kind.',
  },
  SEVERAL_ASSESSMENTS: {
    id: 'Unit "{value}" punya beberapa penilaian berjalan ({other}): isi tahun dan jenisnya.',
    en: 'The unit "{value}" has several assessments at work ({other}): give year and kind.',
  },
  NOT_THE_LEAD: {
    id: 'Anda bukan ketua {value} untuk unit ini: hapus baris ini.',
    en: 'You do not lead the {value} for this unit: remove this row.',
  },
  LEAD_TIED: {
    id: 'Anda sendiri terikat dengan unit "{value}" (bertugas, pernah menjawab, atau menyatakan konflik kepentingan): hapus baris ini.',
    en: 'You yourself are tied to the unit "{value}" (a role, an answer, or a declared conflict of interest): remove this row.',
  },
  NOT_OF_TEAM: {
    id: 'Tidak ada anggota {other} untuk unit ini dengan surel {value}: perbaiki surelnya, atau minta administrator memberi perannya.',
    en: 'Nobody in the {other} of this unit has the address {value}: correct it, or ask an administrator to give the role.',
  },
  OWN_UNIT: {
    id: '{value} bertugas di unit ini atau pernah menjawab untuknya: pilih orang lain.',
    en: '{value} has a role in this unit or has answered for it: choose somebody else.',
  },
  CONFLICT: {
    id: '{value} menyatakan konflik kepentingan dengan unit atau instansi ini: pilih orang lain.',
    en: '{value} has declared a conflict of interest with this unit or institution: choose somebody else.',
  },
  NO_ROOM: {
    id: 'Dengan baris ini {value} akan menilai lebih dari {other} unit sekaligus dalam periode ini: pilih orang lain.',
    en: 'With this row {value} would have more than {other} assessments at work in this cycle: choose somebody else.',
  },
  PASS_CLOSED: {
    id: 'Penilaian pertama {value} untuk unit ini sudah ditutup: hapus baris ini.',
    en: 'The first pass of the {value} for this unit is closed: remove this row.',
  },
  TWICE: {
    id: 'Penilai ini untuk unit dan tim yang sama sudah ada di baris {other}: hapus salah satu.',
    en: 'This evaluator stands for the same unit and team in row {other} already: remove one of them.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type AssignmentReason = keyof typeof WORDS;

export type AssignmentRefusal = CellRefusal<AssignmentColumn, AssignmentReason>;

/** Why a cell is refused and what mends it, in both languages. */
export function assignmentRefusalWords({ reason, ...cell }: AssignmentRefusal): Text {
  return filledWords(WORDS[reason], cell);
}
