import { KeptAnswers } from '../../src/reports/kept-answers.js';

const answer = (view: unknown) => () => Promise.resolve({ view, link: undefined });

test('what is kept is not read again', async () => {
  const answers = new KeptAnswers();
  await answers.of('a', answer(1));
  expect(await answers.of('a', answer(2))).toEqual({ view: 1, link: undefined });
});

test('what fails is read again', async () => {
  const answers = new KeptAnswers();
  await expect(answers.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await answers.of('a', answer(2))).toMatchObject({ view: 2 });
});

test('of more than a hundred the one that nobody has asked for longest is forgotten', async () => {
  const answers = new KeptAnswers();
  for (let no = 0; no < 100; no += 1) await answers.of(String(no), answer('first'));
  await answers.of('0', answer('second'));
  await answers.of('100', answer('first'));
  expect(await answers.of('1', answer('second'))).toMatchObject({ view: 'second' });
  expect(await answers.of('0', answer('second'))).toMatchObject({ view: 'first' });
});
