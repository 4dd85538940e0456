import { KeptAnswers } from '../../src/reports/kept-answers.js';

const answer = (json: string) => () => Promise.resolve({ json, link: undefined });
const asked = (address: string, tag = 'as it is') => ({ address, tag });

test('what is kept is not read again', async () => {
  const answers = new KeptAnswers();
  await answers.of(asked('a'), answer('1'));
  expect(await answers.of(asked('a'), answer('2'))).toEqual({ json: '1', link: undefined });
});

test('what has changed is read again and kept in its place', async () => {
  const answers = new KeptAnswers();
  await answers.of(asked('a'), answer('1'));
  expect(await answers.of(asked('a', 'changed'), answer('2'))).toMatchObject({ json: '2' });
  expect(await answers.of(asked('a', 'changed'), answer('3'))).toMatchObject({ json: '2' });
});

test('what fails is read again', async () => {
  const answers = new KeptAnswers();
  await expect(answers.of(asked('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await answers.of(asked('a'), answer('2'))).toMatchObject({ json: '2' });
});

test('what fails late does not take what has come since', async () => {
  const answers = new KeptAnswers();
  let fail = (_error: Error) => undefined as void;
  const first = answers.of(asked('a'), () => new Promise((_, reject) => (fail = reject)));
  await answers.of(asked('a', 'changed'), answer('2'));
  fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  expect(await answers.of(asked('a', 'changed'), answer('3'))).toMatchObject({ json: '2' });
});

test('of more than a hundred the one that nobody has asked for longest is forgotten', async () => {
  const answers = new KeptAnswers();
  for (let no = 0; no < 100; no += 1) await answers.of(asked(String(no)), answer('first'));
  await answers.of(asked('0'), answer('second'));
  await answers.of(asked('100'), answer('first'));
  expect(await answers.of(asked('1'), answer('second'))).toMatchObject({ json: 'second' });
  expect(await answers.of(asked('0'), answer('second'))).toMatchObject({ json: 'first' });
});
