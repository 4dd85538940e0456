import { IsInt, IsUUID } from 'class-validator';
import { defineJob, Nothing, optionsOf, readPayload } from '../../src/queue/job-definition.js';
import { InvalidJobPayload } from '../../src/queue/queue.errors.js';

class DeliveryPayload {
  @IsUUID()
  deliveryId!: string;

  @IsInt()
  round!: number;
}

const deliver = defineJob({
  queue: 'mail',
  name: 'deliver',
  payload: DeliveryPayload,
  key: ({ deliveryId }) => deliveryId,
});
const tick = defineJob({ queue: 'mail', name: 'tick', payload: Nothing, key: () => 'all' });
const payload: DeliveryPayload = { deliveryId: '0b8e4c8e-2f5c-4a53-9a3e-1f2d3c4b5a69', round: 2 };

describe('A job definition', () => {
  test('reads a payload as an instance of its class', () => {
    expect(readPayload(deliver, payload)).toBeInstanceOf(DeliveryPayload);
    expect(readPayload(deliver, payload)).toEqual(payload);
  });

  test.each([
    ['a missing property', { round: 2 }],
    ['a wrong one', { ...payload, round: 'two' }],
    ['an unknown one', { ...payload, name: 'Ani' }],
    ['a list', [payload]],
    ['nothing at all', null],
    ['a word', 'payload'],
  ])('refuses %s', (_, data) => {
    expect(() => readPayload(deliver, data)).toThrow(InvalidJobPayload);
  });

  test('names the property but never the value it refuses', () => {
    expect(() => readPayload(deliver, { ...payload, deliveryId: 'secret' })).toThrow(/deliveryId/);
    expect(() => readPayload(deliver, { ...payload, deliveryId: 'secret' })).not.toThrow(/secret/);
  });

  test('may carry nothing, and then nothing else', () => {
    expect(readPayload(tick, {})).toEqual({});
    expect(() => readPayload(tick, { a: 1 })).toThrow(InvalidJobPayload);
  });

  test('makes a deduplication id of its name and key, without the colon that ids may not hold', () => {
    const byAddress = defineJob({
      queue: 'mail',
      name: 'by-address',
      payload: Nothing,
      key: () => 'mailto:ani@example.test',
    });
    expect(optionsOf(byAddress, {}).deduplication).toEqual({ id: 'by-address/mailto%3Aani%40example.test' });
  });

  test('retries with a growing delay unless it says otherwise, and is not kept for ever', () => {
    expect(tick.options).toMatchObject({ attempts: 8, backoff: { type: 'exponential', jitter: 0.5 } });
    expect(tick.options).toMatchObject({ removeOnComplete: { count: 200 }, removeOnFail: { count: 2_000 } });
    expect(defineJob({ ...tick, options: { attempts: 1 } }).options.attempts).toBe(1);
  });

  test.each(['Mail', 'mail:deliver', '42', 'two words', ''])('cannot be called "%s"', (name) => {
    expect(() => defineJob({ ...tick, name })).toThrow(/kebab-case/);
    expect(() => defineJob({ ...tick, queue: name })).toThrow(/kebab-case/);
  });
});
