import { rangesOf } from '../../src/mailings/shards.js';

const idsIn = (shard: string, count: number) =>
  Array.from({ length: count }, (_, no) => `${shard}${String(no).padStart(6, '0')}-0000-4000-8000-000000000000`);

describe('The shards that mails are in', () => {
  test('are each by itself while there are few mails, and each once', () => {
    const ids = [...idsIn('00', 3), ...idsIn('2a', 2), ...idsIn('2b', 1), ...idsIn('ff', 505)];
    expect(rangesOf(ids)).toEqual([0, 42, 43, 255].map((first) => ({ first, count: 1 })));
  });

  test('are by fours when there are two mails a shard, none of them twice and none left out', () => {
    const ids = [...idsIn('00', 3), ...idsIn('2a', 2), ...idsIn('2b', 1), ...idsIn('2c', 1), ...idsIn('ff', 505)];
    expect(rangesOf(ids)).toEqual([0, 40, 44, 252].map((first) => ({ first, count: 4 })));
  });

  test('are by eights when there are four a shard', () => {
    const ids = [...idsIn('00', 1), ...idsIn('07', 1), ...idsIn('08', 1), ...idsIn('ff', 1021)];
    expect(rangesOf(ids)).toEqual([0, 8, 248].map((first) => ({ first, count: 8 })));
  });

  test('are by sixteens when there are eight a shard', () => {
    const ids = [...idsIn('00', 1), ...idsIn('0f', 1), ...idsIn('10', 1), ...idsIn('ff', 2045)];
    expect(rangesOf(ids)).toEqual([0, 16, 240].map((first) => ({ first, count: 16 })));
  });

  test('are none without a mail', () => {
    expect(rangesOf([])).toEqual([]);
  });
});
