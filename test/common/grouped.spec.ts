import { setTimeout as sleep } from 'node:timers/promises';
import { Grouped } from '../../src/common/grouped.js';

const groups: string[][] = [];
const grouped = (size: number) =>
  new Grouped(async (tasks: readonly string[]) => {
    groups.push([...tasks]);
    await sleep(5);
    if (tasks.includes('bad')) throw new Error('no');
    return tasks.map((task) => `${task} done`);
  }, size);

beforeEach(() => void groups.splice(0));

test('What comes alone is done at once, alone', async () => {
  expect(await grouped(9).do('a')).toBe('a done');
  expect(groups).toEqual([['a']]);
});

test('What comes together is done together, each with its own outcome', async () => {
  const work = grouped(9);
  expect(await Promise.all(['a', 'b', 'c'].map((task) => work.do(task)))).toEqual(['a done', 'b done', 'c done']);
  expect(groups).toEqual([['a', 'b', 'c']]);
});

test('What comes while a group is worked on is the next one', async () => {
  const work = grouped(9);
  const first = work.do('a');
  await sleep(1);
  const later = ['b', 'c'].map((task) => work.do(task));
  await Promise.all([first, ...later]);
  expect(groups).toEqual([['a'], ['b', 'c']]);
});

test('A group has no more than its size, and what is over is not forgotten', async () => {
  const work = grouped(2);
  const tasks = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(await Promise.all(tasks.map((task) => work.do(task)))).toEqual(tasks.map((task) => `${task} done`));
  expect(groups).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g']]);
});

test('Work that fails does so for its group, and the next one is done', async () => {
  const work = grouped(2);
  const outcomes = await Promise.allSettled(['a', 'bad', 'b'].map((task) => work.do(task)));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});
