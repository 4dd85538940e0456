import { Logger } from '@nestjs/common';
import { Metrics } from '../../src/metrics/metrics.js';

const gauge = { name: 'zi_things', help: 'Things', collect: async () => [] };

beforeAll(() => Logger.overrideLogger(false));

describe('Metrics', () => {
  test('ask every collector anew, whenever they are read', async () => {
    const metrics = new Metrics();
    let value = 0;
    metrics.register({ ...gauge, collect: async () => [{ value: ++value }] });
    expect(await metrics.text()).toMatch(/^zi_things 1$/m);
    expect(await metrics.text()).toMatch(/^zi_things 2$/m);
  });

  test('hold no sample of an earlier reading', async () => {
    const metrics = new Metrics();
    const units = [['a', 'b'], ['b']];
    const collect = async () => (units.shift() ?? []).map((unit) => ({ labels: { unit }, value: 1 }));
    metrics.register({ ...gauge, labelNames: ['unit'], collect });
    expect(await metrics.text()).toContain('zi_things{unit="a"} 1');
    expect(await metrics.text()).not.toContain('unit="a"');
  });

  test.each([
    ['fails', () => Promise.reject(new Error('away'))],
    [
      'throws before it promises anything',
      () => {
        throw new Error('broken');
      },
    ],
    ['answers a label it did not announce', async () => [{ labels: { person: 'Ani' }, value: 1 }]],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('leave out a collector that %s, and say so', async (_, collect) => {
    const metrics = new Metrics();
    metrics.register({ ...gauge, collect });
    metrics.register({ ...gauge, name: 'zi_others', collect: async () => [{ value: 7 }] });
    const text = await metrics.text();
    expect(text).toContain('zi_collector_up{name="zi_things"} 0');
    expect(text).toContain('zi_collector_up{name="zi_others"} 1');
    expect(text).toMatch(/^zi_others 7$/m);
    expect(text).not.toMatch(/^zi_things/m);
  });

  test('refuse a name that is taken or not ours', () => {
    const metrics = new Metrics();
    metrics.register(gauge);
    expect(() => metrics.register(gauge)).toThrow(/two gauges/);
    expect(() => metrics.register({ ...gauge, name: 'things' })).toThrow(/zi_snake_case/);
  });
});
