import { batchesOf } from '../../src/common/batches.js';
import { memoized } from '../../src/common/memoized.js';

async function* numbers(upTo: number): AsyncGenerator<number> {
  for (let number = 1; number <= upTo; number += 1) yield await Promise.resolve(number);
}

test.each([
  [0, []],
  [2, [[1, 2]]],
  [5, [[1, 2], [3, 4], [5]]],
])('Batches of two take all of %i in order', async (count, expected) => {
  const batches: number[][] = [];
  for await (const batch of batchesOf(numbers(count), 2)) batches.push(batch);
  expect(batches).toEqual(expected);
});

test('What is memoized is worked out once for each question, also where the answer is nothing', () => {
  const asked: string[] = [];
  const answer = memoized(({ word }: { word: string }) => void asked.push(word));
  for (const word of ['a', 'b', 'a', 'b', 'a']) answer({ word });
  expect(asked).toEqual(['a', 'b']);
});
