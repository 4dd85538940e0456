import { Hooks, type Logged, MINUTE } from './hooks.js';
import { status, verified } from './receiver.js';

let hooks: Hooks;

beforeAll(async () => {
  hooks = await Hooks.open();
}, 60_000);
afterAll(() => hooks?.close());

/** Waits for what the queue does. */
async function until(happened: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await happened()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within 10 seconds.');
}

const sent = async (hookId: string) => (await hooks.log(hookId, '?state=SENT')).length;

describe('The program itself', () => {
  it('sends a ping as soon as it is asked to, whatever the webhook listens to', async () => {
    const hook = await hooks.register({ eventTypes: ['something.else'] });
    const path = `/webhooks/${hook.id}/ping`;
    const { deliveryId } = await (await hooks.administrator()).post<{ deliveryId: string }>(path);
    await until(async () => (await sent(hook.id)) === 1);
    const [heard] = hooks.receiver.heardOf(deliveryId);
    expect(verified(heard!, hook.secret, hooks.now())).toEqual({
      type: 'ping',
      timestamp: hooks.now().toISOString(),
      data: {},
    });
  });

  it('sends what was announced when it is woken, and what was to be tried again at a later sweep', async () => {
    const hook = await hooks.register();
    hooks.receiver.willAnswer(status(503));
    await hooks.announce({ institutionId: hook.institutionId });
    await hooks.waking().wake();
    await until(async () => (await hooks.log(hook.id))[0]?.attempts[0]?.outcome === 'DEFERRED');
    await hooks.waking().sweep();
    hooks.pass(MINUTE);
    await hooks.waking().sweep();
    await until(async () => (await sent(hook.id)) === 1);
    const [{ id }] = (await hooks.log(hook.id)) as readonly [Logged];
    expect(hooks.receiver.heardOf(id)).toHaveLength(2);
  });

  it('sends everything that is due once, however many wake it', async () => {
    const hook = await hooks.register();
    const { institutionId } = hook;
    await hooks.announce(...Array.from({ length: 30 }, () => ({ institutionId })));
    hooks.receiver.heard.length = 0;
    await Promise.all([hooks.waking().wake(), hooks.waking().wake()]);
    const pending = 'SELECT FROM webhook_delivery WHERE next_attempt_at IS NOT NULL';
    await until(async () => (await hooks.world.query(pending, [])).length === 0);
    expect(hooks.receiver.heard).toHaveLength(30);
    expect(new Set(hooks.receiver.heard.map(({ id }) => id)).size).toBe(30);
  });
});
