import type { Instrument, Item } from '../../src/domain/instrument.js';
import { LKE } from '../support/worksheets.js';

/** A question as a master's file has it; a test may break any of it. */
export interface MadeUpQuestion {
  id: number;
  teks_pertanyaan: string;
  kriteria_nilai: string | null;
  jenis_jawaban: string;
  bobot_maksimal: number;
  skema_penilaian: { key: string; label: string; multiplier: number }[];
  excel_sheet: string;
  excel_baris: number;
  [column: `excel_kolom_${string}`]: string;
}

export interface MadeUpNode {
  nama: string;
  level: string;
  bobot_maksimal: number;
  children: MadeUpNode[];
  soals?: MadeUpQuestion[];
}

export interface MadeUpMaster {
  tahun: number;
  total_soal: number;
  data: MadeUpNode[];
}

const KINDS = { yes_no: 'YA_TIDAK', abc: 'ABC', abcd: 'ABCD', abcde: 'ABCDE', percentage: 'Jumlah', index_0_4: '0-4' };

/** A question master in invented words that asks exactly what the worksheet asks, with the ministry's known split. */
export function madeUpMaster({ year = 2026, edition = 'satu' } = {}): MadeUpMaster {
  const writing = new Writing(edition);
  const { levers, results, components } = LKE;
  const lever = node(`${levers.code}. Pengungkit`, levers.weight, halves(LKE, writing));
  const resultNodes = components.map(({ code, weight, items }) => ({
    ...node(`${lastOf(code)}. Hasil`, weight, []),
    soals: items.flatMap((item) => writing.questions(item, item.points ?? 0)),
  }));
  const data = [lever, node(`${results.code}. Hasil`, results.weight, resultNodes)];
  return { tahun: year, total_soal: writing.count, data };
}

function halves({ areas }: Instrument, writing: Writing): MadeUpNode[] {
  return (['fulfilment', 'reform'] as const).map((kind, half) => {
    const aspects = areas.map((area) => area.aspects.find((aspect) => aspect.kind === kind)!);
    const children = aspects.map(({ code, weight, subComponents }) =>
      node(
        `${lastOf(code)}. Area`,
        weight,
        subComponents.map((sub) => {
          const name = `${lastOf(sub.code)}. Bagian`;
          if (sub.items.some(({ points }) => points === null))
            return { ...node(name, sub.weight, []), soals: sub.items.flatMap((item) => writing.questions(item, 0)) };
          const parts = sub.items.map((item) => ({
            ...node(`${lastOf(item.code)}. Belahan`, item.points!, []),
            soals: writing.questions(item, 0),
          }));
          return node(name, sub.weight, parts);
        }),
      ),
    );
    const weight = aspects.reduce((sum, aspect) => sum + aspect.weight, 0);
    return node(`${['I', 'II'][half]}. Bagian`, weight, children);
  });
}

function node(nama: string, bobot_maksimal: number, children: MadeUpNode[]): MadeUpNode {
  return { nama, level: 'rekaan', bobot_maksimal, children };
}

function lastOf(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}

class Writing {
  count = 0;

  constructor(private readonly edition: string) {}

  questions(item: Item, weight: number): MadeUpQuestion[] {
    const asked = item.kind === 'ratio' ? item.counts : [{ soalId: item.soalId }];
    const options = item.kind === 'choice' ? item.options : [];
    return asked.map(({ soalId }) => ({
      id: soalId!,
      teks_pertanyaan: `Pertanyaan rekaan ${this.edition} nomor ${soalId} butir ${item.code}`,
      kriteria_nilai: item.kind === 'choice' ? `Kriteria rekaan ${this.edition} nomor ${soalId}` : null,
      jenis_jawaban: KINDS[item.answerType],
      bobot_maksimal: weight,
      skema_penilaian: options.map(({ key, value }) => ({ key, label: `Pilihan ${key}`, multiplier: value })),
      excel_sheet: 'Jawaban',
      excel_baris: 6 + 2 * this.count++,
      excel_kolom_jawaban_unit: 'K',
      excel_kolom_catatan_unit: 'L',
      excel_kolom_bukti_dukung_unit: 'M',
      excel_kolom_jawaban_tpi: 'N',
      excel_kolom_catatan_tpi: 'Q',
    }));
  }
}

/** A question of a master, for a test to change. */
export function questionIn(master: MadeUpMaster, id: number): MadeUpQuestion {
  return questionsIn(master.data).find((question) => question.id === id)!;
}

/** A node of a master by its code, e.g. `A.II.5.iii`. */
export function nodeIn(master: MadeUpMaster, code: string): MadeUpNode {
  let found: MadeUpNode | undefined;
  let among = master.data;
  for (const mark of code.split('.')) {
    found = among.find(({ nama }) => nama.startsWith(`${mark}.`));
    among = found?.children ?? [];
  }
  return found!;
}

function questionsIn(nodes: readonly MadeUpNode[]): MadeUpQuestion[] {
  return nodes.flatMap(({ soals = [], children }) => [...soals, ...questionsIn(children)]);
}
