import type { Language } from '../common/in-words.js';
import { csvLine } from './csv-line.js';
import { type PublicAward } from './public-award.js';
import type { OpenData } from './public-register.service.js';

type Value = string | boolean | null;

/** One column of the open data: its name in both files, and what it holds in both languages. */
export interface OpenField extends Readonly<Record<Language, string>> {
  readonly name: string;
  readonly valueOf: (award: PublicAward, data: OpenData) => Value;
}

export const STATE_NAMES = {
  IN_FORCE: 'berlaku',
  OVERDUE: 'jatuh_tempo',
  SUPERSEDED: 'digantikan',
  REVOKED: 'dicabut',
} as const;

export const OPEN_FIELDS: readonly OpenField[] = [
  {
    name: 'nomor',
    id: 'nomor sertifikat, pengenal predikat',
    en: 'number of the certificate, which identifies the predicate',
    valueOf: ({ number }) => number,
  },
  { name: 'predikat', id: 'WBK atau WBBM', en: 'WBK or WBBM', valueOf: ({ predicate }) => predicate },
  { name: 'kode_unit', id: 'kode unit kerja', en: 'code of the unit', valueOf: ({ unitCode }) => unitCode },
  { name: 'unit_kerja', id: 'nama unit kerja', en: 'name of the unit', valueOf: ({ unitName }) => unitName },
  {
    name: 'instansi',
    id: 'nama instansi',
    en: 'name of its institution',
    valueOf: ({ institutionName }) => institutionName,
  },
  {
    name: 'jenis_instansi',
    id: 'MINISTRY_OR_AGENCY kementerian atau lembaga, PROVINCE provinsi, REGENCY_OR_CITY kabupaten atau kota',
    en: 'MINISTRY_OR_AGENCY, PROVINCE, REGENCY_OR_CITY',
    valueOf: ({ institutionKind }) => institutionKind,
  },
  {
    name: 'nomor_sk',
    id: 'nomor surat keputusan',
    en: 'number of the decree',
    valueOf: ({ decreeNumber }) => decreeNumber,
  },
  {
    name: 'tanggal_sk',
    id: 'tanggal surat keputusan, TTTT-BB-HH',
    en: 'day of the decree, YYYY-MM-DD',
    valueOf: ({ decreedOn }) => decreedOn,
  },
  {
    name: 'status',
    id: 'berlaku, jatuh_tempo (berlaku, evaluasi ulang terlambat), digantikan, dicabut',
    en: 'berlaku in force, jatuh_tempo in force with its re-evaluation overdue, digantikan superseded, dicabut revoked',
    valueOf: ({ state }) => STATE_NAMES[state],
  },
  {
    name: 'evaluasi_ulang_paling_lambat',
    id: 'hari terakhir evaluasi ulang berikutnya; kosong setelah berakhir',
    en: 'last day of the next re-evaluation; empty once it has ended',
    valueOf: ({ reevaluationDueOn }) => reevaluationDueOn,
  },
  {
    name: 'berakhir_pada',
    id: 'tanggal pencabutan atau penggantian; kosong selama berlaku',
    en: 'day on which it was revoked or superseded; empty while in force',
    valueOf: ({ endedOn }) => endedOn,
  },
  {
    name: 'simulasi',
    id: 'true bila data ini rekaan',
    en: 'true where the data is made up',
    valueOf: (_, { isSimulation }) => isSimulation,
  },
];

/** RFC 4180, one predicate a line below the names of the fields. */
export async function* csvOf(data: OpenData): AsyncIterable<string> {
  yield csvLine(OPEN_FIELDS.map(({ name }) => name));
  for await (const award of data.awards)
    yield csvLine(OPEN_FIELDS.map(({ valueOf }) => String(valueOf(award, data) ?? '')));
}

/** One JSON object: what it is, the fields in words, and the predicates one a line. */
export async function* jsonOf(data: OpenData): AsyncIterable<string> {
  const fields = OPEN_FIELDS.map(({ name, id, en }) => ({ nama: name, keterangan: id, description: en }));
  const about = { nama: 'Daftar predikat WBK dan WBBM', per: data.today, simulasi: data.isSimulation, kolom: fields };
  yield `${JSON.stringify(about).slice(0, -1)},"data":[`;
  let separator = '\n';
  for await (const award of data.awards) {
    yield (
      separator +
      JSON.stringify(Object.fromEntries(OPEN_FIELDS.map((field) => [field.name, field.valueOf(award, data)])))
    );
    separator = ',\n';
  }
  yield '\n]}\n';
}
