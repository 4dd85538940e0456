import { randomUUID } from 'node:crypto';
import { Transactions } from '../../src/database/transactions.js';
import { type DuePlace, WebhookDeliveriesRepository } from '../../src/webhooks/webhook-deliveries.repository.js';
import { Webhooks } from '../../src/webhooks/webhooks.service.js';
import { DUE, type Hook, Hooks, type Logged, MINUTE } from './hooks.js';
import { held, status, verified } from './receiver.js';

const HOUR = 60 * MINUTE;

let hooks: Hooks;
let hook: Hook;

beforeAll(async () => {
  hooks = await Hooks.open({ WORKERS: 'off' });
}, 60_000);
afterAll(() => hooks?.close());
beforeEach(async () => {
  hooks.receiver.willAnswer();
  hook = await hooks.register();
});

const entry = async (id: string) => (await hooks.log(hook.id)).find((one) => one.id === id)!;
const outcomes = async (id: string) => (await entry(id)).attempts.map(({ outcome }) => outcome);
const dueIn = async (id: string) => new Date((await entry(id)).nextAttemptAt!).getTime() - hooks.now().getTime();

describe('An event', () => {
  it('goes to those who listen to its type and institution, or to the whole nation, and to nobody else', async () => {
    const { institutionId } = hook;
    const nation = await hooks.register({ institutionId: undefined });
    const deaf = await hooks.register({ institutionId, eventTypes: ['other.type'] });
    const elsewhere = await hooks.register();
    await hooks.announce({ institutionId });
    const lengths = await Promise.all(
      [hook, nation, deaf, elsewhere].map(async ({ id }) => (await hooks.log(id)).length),
    );
    expect(lengths).toEqual([1, 1, 0, 0]);
  });

  it('that is announced again under its key is sent once', async () => {
    const event = { key: randomUUID(), institutionId: hook.institutionId };
    await hooks.announce(event, event);
    await hooks.announce(event);
    expect(await hooks.log(hook.id)).toHaveLength(1);
  });

  it('of a transaction that is rolled back never happened', async () => {
    const { app } = hooks.program;
    const event = { key: randomUUID(), type: DUE, institutionId: hook.institutionId, data: {} };
    const rolledBack = app.get(Transactions).run(async (tx) => {
      await app.get(Webhooks, { strict: false }).announce(tx, [event]);
      throw new Error('on second thoughts');
    });
    await expect(rolledBack).rejects.toThrow('on second thoughts');
    expect(await hooks.log(hook.id)).toEqual([]);
  });

  it('arrives with type, time and data, signed', async () => {
    await hooks.announce({ institutionId: hook.institutionId, data: { dueOn: '2026-04-01', days: 30 } });
    const [{ id }] = (await hooks.log(hook.id)) as readonly [Logged];
    const timestamp = hooks.now().toISOString();
    hooks.pass(MINUTE);
    expect(await hooks.deliver(id)).toBe('SENT');
    expect(verified(hooks.receiver.heardOf(id)[0]!, hook.secret, hooks.now())).toEqual({
      type: DUE,
      timestamp,
      data: { dueOn: '2026-04-01', days: 30 },
    });
  });
});

describe('A delivery', () => {
  it('is sent once, however many try at once', async () => {
    const id = await hooks.announced(hook);
    hooks.receiver.willAnswer((response) => void setTimeout(() => response.writeHead(200).end(), 300));
    const tries = await Promise.all(Array.from({ length: 6 }, () => hooks.deliver(id)));
    expect(tries.filter((outcome) => outcome !== null)).toEqual(['SENT']);
    expect(await hooks.deliver(id)).toBeNull();
    expect(hooks.receiver.heardOf(id)).toHaveLength(1);
  });

  it('that is answered 503 is tried again a minute later under the same webhook-id, and not before', async () => {
    const id = await hooks.announced(hook);
    hooks.receiver.willAnswer(status(503, 'sedang pemeliharaan'));
    expect(await hooks.deliver(id)).toBe('DEFERRED');
    const wait = await dueIn(id);
    expect(wait).toBeGreaterThanOrEqual(0.75 * MINUTE);
    expect(wait).toBeLessThanOrEqual(MINUTE);
    hooks.pass(wait - 1);
    expect(await hooks.deliver(id)).toBeNull();
    hooks.pass(1);
    expect(await hooks.deliver(id)).toBe('SENT');
    expect(hooks.receiver.heardOf(id)).toHaveLength(2);
    expect(await entry(id)).toMatchObject({
      sentAt: hooks.now().toISOString(),
      nextAttemptAt: null,
      attempts: [
        { outcome: 'DEFERRED', httpStatus: 503, response: 'sedang pemeliharaan' },
        { outcome: 'SENT', httpStatus: 204, response: '' },
      ],
    });
  });

  it.each([400, 401, 404, 408, 425, 429, 301, 500])('that is answered %d is tried again too', async (code) => {
    const id = await hooks.announced(hook);
    hooks.receiver.willAnswer(status(code));
    expect(await hooks.deliver(id)).toBe('DEFERRED');
    expect(await hooks.deliver(id)).toBeNull();
  });

  it('waits twice as long each time, and is given up after three days', async () => {
    const id = await hooks.announced(hook);
    const begun = hooks.now().getTime();
    hooks.receiver.willAnswer(...Array.from({ length: 40 }, () => status(503)));
    const waits: number[] = [];
    for (let tries = 0; tries < 40 && (await hooks.deliver(id)) === 'DEFERRED'; tries += 1) {
      waits.push(await dueIn(id));
      hooks.pass(waits.at(-1)!);
    }
    for (const [index, wait] of waits.slice(0, 10).entries()) {
      expect(wait).toBeGreaterThanOrEqual(0.75 * MINUTE * 2 ** index);
      expect(wait).toBeLessThanOrEqual(MINUTE * 2 ** index);
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(12 * HOUR);
    const lasted = hooks.now().getTime() - begun;
    expect(lasted).toBeGreaterThan(60 * HOUR);
    expect(lasted).toBeLessThanOrEqual(72 * HOUR);
    expect(await entry(id)).toMatchObject({ givenUpBecause: 'too-late', nextAttemptAt: null, sentAt: null });
    expect((await outcomes(id)).at(-1)).toBe('REFUSED');
    expect(new Set(hooks.receiver.heardOf(id).map(({ body }) => body)).size).toBe(1);
  });

  it('that is answered 410 ends its webhook, and everything that waits for it', async () => {
    const [id, other] = [await hooks.announced(hook), await hooks.announced(hook)];
    hooks.receiver.willAnswer(status(410, 'tidak dipakai lagi'));
    expect(await hooks.deliver(id)).toBe('REFUSED');
    for (const each of [id, other])
      expect(await entry(each)).toMatchObject({ givenUpBecause: 'gone', nextAttemptAt: null });
    expect(await hooks.deliver(other)).toBeNull();
    const [kept] = await hooks.world.query('SELECT ended_at, ended_by FROM webhook WHERE id = $1', [hook.id]);
    expect(kept).toEqual({ ended_at: hooks.now(), ended_by: null });
    const recorded = `SELECT actor_id, after FROM audit_event WHERE subject_id = $1 AND action = 'end'`;
    expect(await hooks.world.query(recorded, [hook.id])).toEqual([{ actor_id: null, after: { because: 'gone' } }]);
  });

  it('that is answered 410 together with many others, while somebody ends the webhook, waits for none of them', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => hooks.announced(hook)));
    hooks.receiver.willAnswer(...ids.map(() => status(410)));
    const administrator = await hooks.administrator();
    const ending = administrator.request('DELETE', `/webhooks/${hook.id}`);
    const tries = await Promise.all(ids.map((id) => hooks.deliver(id)));
    await ending;
    for (const outcome of tries) expect(['REFUSED', null]).toContain(outcome);
    for (const id of ids) expect(await entry(id)).toMatchObject({ nextAttemptAt: null, sentAt: null });
    const ended = `SELECT FROM audit_event WHERE subject_id = $1 AND action = 'end'`;
    expect(await hooks.world.query(ended, [hook.id])).toHaveLength(1);
  });

  it('that arrives although its webhook was ended meanwhile is sent', async () => {
    const id = await hooks.announced(hook);
    const administrator = await hooks.administrator();
    hooks.receiver.willAnswer((response) => {
      void administrator.request('DELETE', `/webhooks/${hook.id}`).then(() => response.writeHead(200).end());
    });
    expect(await hooks.deliver(id)).toBe('SENT');
    expect(await entry(id)).toMatchObject({ sentAt: hooks.now().toISOString(), givenUpBecause: null });
  });

  it('that was made out while its webhook was being ended is given up, not sent', async () => {
    const id = await hooks.announced(hook);
    await hooks.world.query('UPDATE webhook SET ended_at = $2 WHERE id = $1', [hook.id, hooks.now()]);
    expect(await hooks.deliver(id)).toBeNull();
    expect(await entry(id)).toMatchObject({ givenUpBecause: 'ended', attempts: [] });
    expect(hooks.receiver.heardOf(id)).toEqual([]);
  });
});

describe('What is due', () => {
  it('is found page by page, the longest due first, without what is sent, given up or being sent', async () => {
    const old = [await hooks.announced(hook), await hooks.announced(hook), await hooks.announced(hook)];
    hooks.pass(1);
    const young = [await hooks.announced(hook), await hooks.announced(hook), await hooks.announced(hook)];
    hooks.receiver.willAnswer(status(200), status(503));
    await hooks.deliver(young.pop()!);
    await hooks.deliver(old.pop()!);
    const repository = hooks.program.app.get(WebhookDeliveriesRepository, { strict: false });
    const found: DuePlace[] = [];
    for (let page: DuePlace[] = [], first = true; first || page.length > 0; first = false) {
      page = await repository.due(hooks.now(), found.at(-1) ?? null, 3);
      found.push(...page);
    }
    const own = new Set((await hooks.log(hook.id)).map(({ id }) => id));
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => own.has(id))).toEqual([...old.sort(), ...young.sort()]);
  });
});

describe('An attempt that never ended, as when its process was killed,', () => {
  it('keeps everyone else away while its lease runs, and is repeated under the same webhook-id after', async () => {
    const id = await hooks.announced(hook);
    const begun = hooks.now();
    const first = held();
    hooks.receiver.willAnswer(first.answer);
    const open = hooks.deliver(id);
    await first.arrived;
    hooks.pass(MINUTE - 1);
    expect(await hooks.deliver(id)).toBeNull();
    expect(await outcomes(id)).toEqual([null]);
    hooks.pass(1);
    expect(await hooks.deliver(id)).toBe('SENT');
    first.release(503);
    expect(await open).toBe('LOST');
    expect(await outcomes(id)).toEqual(['LOST', 'SENT']);
    expect(await entry(id)).toMatchObject({ sentAt: new Date(begun.getTime() + MINUTE).toISOString() });
    expect(hooks.receiver.heardOf(id)).toHaveLength(2);
  });

  it('and yet arrives, has arrived, whatever the next one is told', async () => {
    const id = await hooks.announced(hook);
    const [first, second] = [held(), held()];
    hooks.receiver.willAnswer(first.answer, second.answer);
    const open = hooks.deliver(id);
    await first.arrived;
    hooks.pass(MINUTE);
    const repeated = hooks.deliver(id);
    await second.arrived;
    first.release(200);
    expect(await open).toBe('LOST');
    second.release(503);
    expect(await repeated).toBe('DEFERRED');
    expect(await entry(id)).toMatchObject({ sentAt: hooks.now().toISOString(), nextAttemptAt: null });
    expect(await hooks.deliver(id)).toBeNull();
  });
});
