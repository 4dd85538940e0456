import { setImmediate as turn } from 'node:timers/promises';
import { inLanes } from '../../src/replay/in-lanes.js';

describe('Work in lanes', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, no) => no);

  test('is done once each, in the order of its lane, in batches of at most 16', async () => {
    const batches: (readonly number[])[] = [];
    await inLanes(
      numbers(1_000),
      (no) => no,
      async (batch) => void batches.push(batch),
    );
    expect(batches.flat().toSorted((a, b) => a - b)).toEqual(numbers(1_000));
    expect(Math.max(...batches.map(({ length }) => length))).toBe(16);
    const ofLane = batches.flat().filter((no) => no % 4 === 1);
    expect(ofLane).toEqual(ofLane.toSorted((a, b) => a - b));
  });

  test('is in small batches where there is little', async () => {
    const sizes: number[] = [];
    await inLanes(
      numbers(11),
      (no) => no,
      async ({ length }) => void sizes.push(length),
    );
    expect(sizes).toEqual(numbers(11).map(() => 1));
  });

  test('never has two of one key at once, while other lanes go on', async () => {
    const atWork = new Set<number>();
    const together: number[] = [];
    const keyOf = (no: number) => no % 3;
    await inLanes(numbers(300), keyOf, async (batch) => {
      const keys = [...new Set(batch.map(keyOf))];
      expect(keys.filter((key) => atWork.has(key))).toEqual([]);
      for (const key of keys) atWork.add(key);
      together.push(atWork.size);
      await turn();
      for (const key of keys) atWork.delete(key);
    });
    expect(Math.max(...together)).toBe(3);
  });

  test('ends with the first that fails: what is under way is waited for, nothing more is begun', async () => {
    let [begun, ended] = [0, 0];
    const work = inLanes(
      numbers(400),
      (no) => no,
      async ([first]) => {
        begun += 1;
        await turn();
        if (first === 1) throw new Error('refused');
        await turn();
        ended += 1;
      },
    );
    await expect(work).rejects.toThrow('refused');
    expect([begun, ended]).toEqual([4, 3]);
  });
});
