import type { Template } from '../tables/table-template.js';
import { PEOPLE_COLUMNS } from './people-columns.js';

const EXAMPLES = [
  ['koordinator@contoh.example', 'Koordinator Contoh (SIMULASI)', 'UNIT_COORDINATOR', 'CONTOH', 'CONTOH-1', ''],
  ['penilai@contoh.example', 'Penilai Contoh (SIMULASI)', 'TPI_MEMBER', 'CONTOH', '', '2026-12-31'],
];
const EXPLANATIONS = [
  ['email', 'wajib', 'Alamat surel; yang belum punya akun diundang lewat surel ini'],
  ['nama', 'wajib', 'Nama orang, paling panjang 200 huruf; nama akun yang sudah ada tidak diubah'],
  ['peran', 'wajib', 'Misalnya UNIT_COORDINATOR, UNIT_MEMBER, UNIT_HEAD, TPI_MEMBER, TPI_LEAD, TPN_EVALUATOR'],
  ['kode_instansi', 'untuk peran unit dan instansi', 'Kode instansi, seperti di daftar instansi'],
  ['kode_unit', 'untuk peran unit', 'Kode unit di instansi itu'],
  ['sampai', 'boleh kosong', 'Hari terakhir peran berlaku, TTTT-BB-HH'],
];

export const PEOPLE_TEMPLATE: Template = {
  name: 'pengguna',
  columns: PEOPLE_COLUMNS,
  examples: EXAMPLES,
  explanations: EXPLANATIONS,
};
