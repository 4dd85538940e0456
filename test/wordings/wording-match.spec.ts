import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { readQuestionMaster } from '../../src/wordings/question-master.js';
import { matchWording, type WordingMatch } from '../../src/wordings/wording-match.js';
import { QuestionMasterUnreadable } from '../../src/wordings/wordings.errors.js';
import { LKE } from '../support/worksheets.js';
import { type MadeUpMaster, madeUpMaster, nodeIn, questionIn } from './made-up-master.js';

const MINISTRYS = '../shared/domain/portalrb-master-2026.json';

function matched(change: (master: MadeUpMaster) => void = () => undefined): WordingMatch {
  const master = madeUpMaster();
  change(master);
  return matchWording(LKE, readQuestionMaster(JSON.stringify(master)));
}

describe('A question master that asks what the worksheet asks', () => {
  it('gives every question its text and criteria, and says what item or count asks it', () => {
    const { questions, differences } = matched();
    expect(differences).toEqual([]);
    expect(questions).toHaveLength(127);
    const of = (id: number) => questions.find(({ soalId }) => soalId === id);
    expect(of(2)).toMatchObject({
      item: 'A.I.1.i.b',
      count: null,
      text: 'Pertanyaan rekaan satu nomor 2 butir A.I.1.i.b',
      criteria: 'Kriteria rekaan satu nomor 2',
      cells: { sheet: 'Jawaban', unitAnswer: 'K', unitNote: 'L', evidence: 'M', tpiAnswer: 'N', tpiNote: 'Q' },
    });
    expect(of(116)).toMatchObject({ item: 'A.II.5.iii.a', count: 'lhkpn_reported', criteria: null });
  });

  it('may keep LHKPN and LHKASN in nodes of their own, and says so; it may as well not', () => {
    expect(matched().accepted).toEqual(['A.II.5.iii']);
    const whole = matched((master) => {
      const sub = nodeIn(master, 'A.II.5.iii');
      sub.soals = sub.children.flatMap(({ soals = [] }) => soals);
      sub.children = [];
    });
    expect(whole).toMatchObject({ accepted: [], differences: [] });
  });

  const itsOwn = existsSync(MINISTRYS) ? it : it.skip;
  if (!existsSync(MINISTRYS))
    process.stderr.write(`SKIPPED: ${MINISTRYS} is not here, so the ministry's own master was not read.\n`);

  itsOwn("is the ministry's of 2026, but for the known difference", () => {
    const { questions, differences, accepted } = matchWording(LKE, readQuestionMaster(readFileSync(MINISTRYS, 'utf8')));
    expect({ differences, accepted, count: questions.length }).toEqual({
      differences: [],
      accepted: ['A.II.5.iii'],
      count: 127,
    });
    expect(new Set(questions.map(({ item }) => item)).size).toBe(LKE.items.size);
    expect(questions.every(({ text }) => text.length > 5)).toBe(true);
  });
});

describe('A question master that asks something else', () => {
  const differs = (change: (master: MadeUpMaster) => void) => matched(change).differences;

  it.each<[string, (master: MadeUpMaster) => void, object]>([
    [
      'a question of another kind',
      (master) => void (questionIn(master, 2).jenis_jawaban = 'ABCD'),
      { rule: 'QUESTION_KIND', at: '2', expected: 'abc', found: 'abcd' },
    ],
    [
      'an option worth something else',
      (master) => void (questionIn(master, 2).skema_penilaian[1]!.multiplier = 0.67),
      { rule: 'QUESTION_SCALE', at: '2', expected: 'A = 1, B = 0.5, C = 0', found: 'A = 1, B = 0.67, C = 0' },
    ],
    [
      'an option more',
      (master) => void questionIn(master, 1).skema_penilaian.push({ key: 'Sebagian', label: '', multiplier: 0 }),
      { rule: 'QUESTION_SCALE', at: '1', expected: 'Ya = 1, Tidak = 0', found: 'Ya = 1, Tidak = 0, Sebagian = 0' },
    ],
    [
      'other points of a question',
      (master) => void (questionIn(master, 125).bobot_maksimal = 15),
      { rule: 'QUESTION_WEIGHT', at: '125', expected: '17.5', found: '15' },
    ],
    [
      'other points of a node',
      (master) => void (nodeIn(master, 'A.I.1.i').bobot_maksimal = 0.75),
      { rule: 'NODE_WEIGHT', at: 'A.I.1.i', expected: '0.5', found: '0.75' },
    ],
    [
      'other points in the known split',
      (master) => void (nodeIn(master, 'A.II.5.iii.a').bobot_maksimal = 1.5),
      { rule: 'NODE_WEIGHT', at: 'A.II.5.iii.a', expected: '1', found: '1.5' },
    ],
    [
      'another total than there are questions',
      (master) => void (master.total_soal = 128),
      { rule: 'QUESTION_TOTAL', at: 'total_soal', expected: '128', found: '127' },
    ],
    [
      'two questions in one row of the answer sheet',
      (master) => void (questionIn(master, 2).excel_baris = questionIn(master, 1).excel_baris),
      { rule: 'CELL_TWICE', at: 'Jawaban!6', expected: '1', found: '1, 2' },
    ],
  ])('is told of %s', (_, change, told) => {
    expect(differs(change)).toEqual([told]);
  });

  it('is told of a question that stands elsewhere', () => {
    const told = differs((master) => {
      const [first] = nodeIn(master, 'A.I.1.i').soals!.splice(0, 1);
      nodeIn(master, 'A.I.1.ii').soals!.push(first!);
    });
    expect(told).toEqual([{ rule: 'QUESTION_PLACE', at: '1', expected: 'A.I.1.i', found: 'A.I.1.ii' }]);
  });

  it('is told of questions that are gone, new, or there twice', () => {
    const told = differs((master) => {
      questionIn(master, 1).id = 500;
      questionIn(master, 2).id = 3;
    });
    expect(told.map(({ rule, at }) => `${rule} ${at}`).sort()).toEqual([
      'QUESTION_KIND 3',
      'QUESTION_MISSING 1',
      'QUESTION_MISSING 2',
      'QUESTION_PLACE 3',
      'QUESTION_SCALE 3',
      'QUESTION_TWICE 3',
      'QUESTION_UNKNOWN 500',
    ]);
  });

  it('is told of nodes that are gone, new, or there twice, also of a split that nobody knows', () => {
    const told = differs((master) => {
      const sub = nodeIn(master, 'A.I.1.i');
      sub.children = [{ ...sub, nama: 'a. Belahan baru', children: [], bobot_maksimal: 0.5 }];
      sub.soals = [];
      nodeIn(master, 'A.I.1.iii').nama = 'ii. Bagian';
    });
    expect(told.map(({ rule, at }) => `${rule} ${at}`)).toEqual(
      expect.arrayContaining([
        'NODE_UNKNOWN A.I.1.i.a',
        'QUESTION_PLACE 1',
        'NODE_MISSING A.I.1.iii',
        'NODE_TWICE A.I.1.ii',
      ]),
    );
  });
});

describe('A file that is no question master', () => {
  const faultsOf = (text: string) => {
    try {
      readQuestionMaster(text);
    } catch (error) {
      if (error instanceof QuestionMasterUnreadable) return error.facts.faults;
      throw error;
    }
    return [];
  };

  it.each(['', 'bukan JSON', '[]', 'null', '"teks"'])('is refused: %s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });

  it('is told where each fault is', () => {
    const master = madeUpMaster();
    questionIn(master, 1).teks_pertanyaan = ' ';
    questionIn(master, 2).excel_kolom_jawaban_unit = 'K6';
    master.data[0]!.children[0]!.nama = 'tanpa tanda';
    expect(faultsOf(JSON.stringify(master)).map(({ at }) => at)).toEqual([
      'data[0].children[0].nama',
      'data[0].children[0].children[0].children[0].soals[0].teks_pertanyaan',
      'data[0].children[0].children[0].children[0].soals[1].excel_kolom_jawaban_unit',
    ]);
  });

  it('is refused when it is nested without end', () => {
    const deep = `${'{"data":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    expect(faultsOf(deep)).toEqual([{ at: '', reason: 'is more than 8 levels deep' }]);
  });

  it('may begin with a mark of its encoding', () => {
    expect(readQuestionMaster(`\uFEFF${JSON.stringify(madeUpMaster())}`).year).toBe(2026);
  });
});
