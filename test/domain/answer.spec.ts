import { answerProblems, InvalidAnswer, itemOf, readAnswer, UnknownItem } from '../../src/domain/answer.js';
import { LKE } from '../support/worksheets.js';

const problems = (code: string, raw: unknown) =>
  answerProblems(itemOf(LKE, code), raw).map(({ field, fix }) => `${field}: ${fix}`);
const complaints = { complaints_due: 2, complaints_in_process: 1, complaints_resolved: 1 };
const zero = { complaints_due: 0, complaints_in_process: 0, complaints_resolved: 0 };

test('an unknown item is named', () => {
  expect(() => itemOf(LKE, 'A.I.9.z')).toThrow(UnknownItem);
  expect(() => itemOf(LKE, '__proto__')).toThrow('"__proto__" is no item of lke-zi-2021');
});

test('letters are taken in any case and kept in theirs', () => {
  expect(['ya', 'TIDAK', ' Ya '].map((raw) => readAnswer(itemOf(LKE, 'A.I.1.i.a'), raw))).toEqual([
    'Ya',
    'Tidak',
    'Ya',
  ]);
});

test.each([
  ['A.I.1.i.a', 'A', ': answer with one of Ya, Tidak, not "A".'],
  ['A.I.1.i.b', 'D', ': answer with one of A, B, C, not "D".'],
  ['A.I.1.i.b', 1, ': answer with one of A, B, C, not 1.'],
  ['A.I.1.i.b', { value: 'A' }, ': answer with one of A, B, C, not {"value":"A"}.'],
  ['A.I.1.i.b', '', ': answer with one of A, B, C, not "".'],
  ['B.I.a', 4.01, ': enter the survey index as a number from 0 to 4, not 4.01.'],
  ['B.I.a', -0.1, ': enter the survey index as a number from 0 to 4, not -0.1.'],
  ['B.I.a', '3.6', ': enter the survey index as a number from 0 to 4, not "3.6".'],
  ['B.I.a', null, ': enter the survey index as a number from 0 to 4, not nothing.'],
  ['A.II.5.ii.a', 'A', ': enter the counts complaints_due, complaints_in_process, complaints_resolved, not "A".'],
  ['A.II.5.ii.a', [1, 2], ': enter the counts complaints_due, complaints_in_process, complaints_resolved, not [1,2].'],
])('%s refuses %j', (code, raw, problem) => expect(problems(code, raw)).toEqual([problem]));

test.each([
  [-1, 'enter a whole number of 0 or more, not -1.'],
  [1.5, 'enter a whole number of 0 or more, not 1.5.'],
  ['3', 'enter a whole number of 0 or more, not "3".'],
  [undefined, 'is missing; enter a whole number of 0 or more.'],
  [1e21, 'enter a whole number of 0 or more, not 1e+21.'],
])('a count refuses %p', (count, fix) => {
  expect(problems('A.II.5.ii.a', { ...complaints, complaints_due: count })).toEqual([`complaints_due: ${fix}`]);
});

test('every wrong count is named, and one that is not asked for', () => {
  const raw = { complaints_due: -1, complaints_resolved: 0.5, agents: 3 };
  expect(problems('A.II.5.ii.a', raw).map((line) => line.split(':')[0])).toEqual([
    'complaints_due',
    'complaints_in_process',
    'complaints_resolved',
    'agents',
  ]);
});

describe('a ruling', () => {
  test('goes beside counts whose denominator is zero', () => {
    const ruled = { ...zero, ruling: { value: 1, reason: 'No complaint came in.' } };
    expect(readAnswer(itemOf(LKE, 'A.II.5.ii.a'), ruled)).toEqual(ruled);
  });

  test('is refused elsewhere: a denominator above zero, or a rule of its own', () => {
    const ruling = { value: 1, reason: 'Why not.' };
    expect(problems('A.II.5.ii.a', { ...complaints, ruling })[0]).toMatch(/^ruling: leave it out/);
    const violations = { violations_prev: 0, violations_now: 0, sanctioned: 0 };
    expect(problems('A.II.3.iii.a', { ...violations, ruling })[0]).toMatch(/^ruling: leave it out/);
  });

  test.each([
    [{ value: 1.2, reason: 'x' }, 'ruling.value'],
    [{ value: 1, reason: ' ' }, 'ruling.reason'],
    [{ value: 1 }, 'ruling.reason'],
    [7, 'ruling.value'],
    [{ value: 1, reason: 'x', by: 'me' }, 'ruling.by'],
  ])('%j is refused at %s', (ruling, field) => expect(problems('A.II.5.ii.a', { ...zero, ruling })[0]).toMatch(field));
});

test('the error points into the body and names the item', () => {
  const refuse = () => readAnswer(itemOf(LKE, 'A.II.5.ii.a'), { ...complaints, complaints_due: -1 });
  expect(refuse).toThrow(InvalidAnswer);
  try {
    refuse();
  } catch (error) {
    expect((error as InvalidAnswer).facts).toMatchObject({
      item: 'A.II.5.ii.a',
      errors: [{ pointer: '/value/complaints_due' }],
    });
  }
});
