import { wordProblem } from '../../../web/src/api/problem-sentences.js';
import { catalogueIn } from './catalogues.js';

const ID = catalogueIn('id');
const EN = catalogueIn('en');
const problem = (code: string, body: Readonly<Record<string, unknown>> = {}) => ({ code, body });

test('a problem is said in the language of its reader, with its facts', () => {
  const full = problem('quota-used', { quota: 1_200, proposed: 3 });
  expect(wordProblem(full, ID).summary).toBe(
    'Kuota instansi 1.200 unit kerja dan sudah terpakai 3. Usulkan pada periode berikutnya.',
  );
  expect(wordProblem(full, EN).summary).toContain('may propose 1,200 units');
});

test('facts that are codes, days, moments, sizes and waits are said in words', () => {
  const stages = problem('wrong-stage', { stage: 'SELF_ASSESSMENT', needed: 'DESK_EVALUATION' });
  expect(wordProblem(stages, ID).summary).toContain('tahap penilaian mandiri, sedangkan ini untuk tahap desk evaluasi');
  expect(wordProblem(problem('barred', { until: '2027-03-12' }), ID).summary).toContain('12 Mar 2027');
  expect(wordProblem(problem('file-too-large', { limitBytes: 26_214_400 }), ID).summary).toContain('daripada 26,2 MB.');
  expect(wordProblem(problem('too-many-tries', { retryAfterSeconds: 80 }), ID).summary).toContain(
    'Tunggu 80 detik lalu',
  );
  expect(wordProblem(problem('too-many-tries', { retryAfterSeconds: 841 }), EN).summary).toContain(
    'Wait 15 minutes and',
  );
  const again = problem('webhook-delivery-pending', { nextAttemptAt: '2027-03-12T02:00:00.000Z' });
  expect(wordProblem(again, ID).summary).not.toContain('2027-03-12T');
});

test('a long list names eight and counts the rest', () => {
  const items = Array.from({ length: 113 }, (_, index) => `A.${index + 1}`);
  const { summary } = wordProblem(problem('items-unanswered', { layer: 'UNIT', items }), ID);
  expect(summary).toContain('A.7, A.8, dan 105 lagi.');
  expect(summary).not.toContain('A.9');
});

test('a fact that did not come leaves a dash, not a hole', () =>
  expect(wordProblem(problem('quota-used', { quota: null }), ID).summary).toContain('Kuota instansi – unit kerja'));

test('each refused field is said once, by the rule that matters most', () => {
  const errors = [
    { pointer: '/name', detail: 'x', rule: 'maxLength', limits: [200] },
    { pointer: '/name', detail: 'x', rule: 'isString', limits: [] },
    { pointer: '/areas/0/code', detail: 'x', rule: 'isIn', limits: ['UNIT', 'TPI'] },
    { pointer: '/dueOn', detail: 'x', rule: 'notBefore', limits: ['2026-03-02'] },
  ];
  expect(wordProblem(problem('invalid-request', { errors }), ID)).toEqual({
    summary: 'Sebagian isian belum benar. Perbaiki isian yang ditandai.',
    fields: [
      { pointer: '/name', text: 'Isi dengan teks.' },
      { pointer: '/areas/0/code', text: 'Pilih salah satu: unit kerja, TPI.' },
      { pointer: '/dueOn', text: 'Isi tanggal paling awal 2 Mar 2026.' },
    ],
  });
});

test('a field with a rule that is new to the client is still marked', () => {
  const errors = [
    { pointer: '/x', detail: 'x', rule: 'newer', limits: [] },
    { pointer: '/y', detail: 'x' },
  ];
  expect(wordProblem(problem('invalid-request', { errors }), ID).fields).toEqual([
    { pointer: '/x', text: 'Isian ini belum benar. Periksa kembali.' },
    { pointer: '/y', text: 'Isian ini belum benar. Periksa kembali.' },
  ]);
});

test.each(['http-502', 'newer', 'page-fault'])('what the client does not know is said to be refused: %s', (code) =>
  expect(wordProblem(problem(code), ID)).toEqual({ summary: ID.problems['unknown-problem'], fields: [] }),
);

test.each([null, 'x', [null, 7, {}], {}])('errors of another form mark no field: %j', (errors) =>
  expect(wordProblem(problem('invalid-request', { errors }), ID).fields).toEqual([]),
);

test('names in facts are text: a placeholder in one is not filled again', () =>
  expect(wordProblem(problem('unknown-item', { item: '{stage}', stage: 'PANEL' }), ID).summary).toContain('{stage}'));
