import type { Template } from '../tables/table-template.js';
import { COLUMNS } from './unit-columns.js';

const EXAMPLES = [
  ['CONTOH', 'Kementerian Contoh (SIMULASI)', 'KEMENTERIAN_LEMBAGA', 'CONTOH-1', 'Direktorat Contoh (SIMULASI)', ''],
  ['CONTOH', '', '', 'CONTOH-1-1', 'Balai Contoh (SIMULASI)', 'CONTOH-1'],
];
const EXPLANATIONS = [
  ['kode_instansi', 'wajib', 'Kode instansi, seperti di daftar instansi'],
  ['nama_instansi', 'bila baru', 'Isi bersama jenisnya supaya instansi dibuat; kosongkan bila sudah ada'],
  ['jenis_instansi', 'bila baru', 'KEMENTERIAN_LEMBAGA, PROVINSI atau KABUPATEN_KOTA'],
  ['kode_unit', 'wajib', 'Unit dengan kode ini diubah; bila belum ada, dibuat'],
  ['nama_unit', 'wajib', 'Nama unit, paling panjang 300 huruf'],
  ['kode_induk', 'boleh kosong', 'Kode unit di atasnya; kosong berarti puncak'],
];

export const UNIT_TEMPLATE: Template = {
  name: 'unit',
  columns: COLUMNS,
  examples: EXAMPLES,
  explanations: EXPLANATIONS,
};
