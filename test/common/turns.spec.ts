import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from '../../src/common/turns.js';

const told: string[] = [];
const work = (name: string) => async () => {
  told.push(`${name} begins`);
  await sleep(5);
  told.push(`${name} ends`);
  return name;
};

beforeEach(() => void told.splice(0));

test('Work under one name waits for what came before it', async () => {
  const turns = new Turns();
  expect(await Promise.all([turns.take('a', work('1')), turns.take('a', work('2'))])).toEqual(['1', '2']);
  expect(told).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
});

test('Work under another name does not', async () => {
  const turns = new Turns();
  await Promise.all([turns.take('a', work('1')), turns.take('b', work('2'))]);
  expect(told.slice(0, 2)).toEqual(['1 begins', '2 begins']);
});

test('Work that fails keeps nobody from the next turn, and fails for its own', async () => {
  const turns = new Turns();
  const failing = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', work('2'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('2');
});
