import type { Template } from '../tables/table-template.js';
import { ASSIGNMENT_COLUMNS } from './assignment-columns.js';

const EXAMPLES = [
  ['CONTOH', 'CONTOH-1', 'penilai@contoh.example', 'TPI', '', ''],
  ['CONTOH', 'CONTOH-2', 'penilai@contoh.example', 'TPI', '2026', 'PROPOSAL'],
];
const EXPLANATIONS = [
  ['kode_instansi', 'wajib', 'Kode instansi, seperti di daftar instansi'],
  ['kode_unit', 'wajib', 'Kode unit di instansi itu; penilaiannya yang sedang berjalan'],
  ['email', 'wajib', 'Surel penilai: anggota TPI instansi itu, atau evaluator TPN'],
  ['lapisan', 'wajib', 'TPI atau TPN'],
  ['tahun', 'bila perlu', 'Tahun periode, bila unit punya beberapa penilaian berjalan'],
  ['jenis', 'bila perlu', 'PROPOSAL atau REEVALUATION, bila unit punya keduanya'],
];

export const ASSIGNMENT_TEMPLATE: Template = {
  name: 'penugasan',
  columns: ASSIGNMENT_COLUMNS,
  examples: EXAMPLES,
  explanations: EXPLANATIONS,
};
