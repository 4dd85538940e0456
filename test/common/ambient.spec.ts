import { setTimeout as sleep } from 'node:timers/promises';
import { Ambient } from '../../src/common/ambient.js';

const place = new Ambient<string>();
const weather = new Ambient<string>();
const told = () => [place.get(), weather.get()];

test('Outside nobody has said anything', () => {
  expect(told()).toEqual([undefined, undefined]);
});

test('What one knows is known wherever its work leads to, and not beside it', async () => {
  const work = async () => {
    await sleep(1);
    return place.get();
  };
  const there = place.run('Ambon', work);
  expect(place.get()).toBeUndefined();
  expect(await Promise.all([there, place.run('Bitung', work), work()])).toEqual(['Ambon', 'Bitung', undefined]);
});

test('Each is known beside the others, and what is said inside holds inside', async () => {
  await weather.run('rain', async () => {
    await place.run('Ambon', async () => {
      await sleep(1);
      expect(told()).toEqual(['Ambon', 'rain']);
      expect(place.run('Bitung', told)).toEqual(['Bitung', 'rain']);
      expect(told()).toEqual(['Ambon', 'rain']);
    });
    expect(told()).toEqual([undefined, 'rain']);
  });
});
