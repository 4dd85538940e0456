import { refusalOf } from '../support/factories.js';
import { DUE, type Hook, Hooks, type Logged, MINUTE } from './hooks.js';
import { status, verified } from './receiver.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const DAY = 24 * 60 * MINUTE;

let hooks: Hooks;

beforeAll(async () => {
  hooks = await Hooks.open({ WORKERS: 'off' });
}, 60_000);
afterAll(() => hooks?.close());
beforeEach(() => hooks.receiver.willAnswer());

const listed = async ({ id }: Hook) =>
  (await (await hooks.administrator()).get<{ id: string }[]>('/webhooks')).find((one) => one.id === id);
const eventsOf = (id: string) =>
  hooks.world.query<{ action: string }>(
    'SELECT action, before, after FROM audit_event WHERE subject_id = $1 ORDER BY id',
    [id],
  );
const post = async (path: string, body?: object) => (await hooks.administrator()).post<{ secret: string }>(path, body);
const end = async ({ id }: Hook) => (await hooks.administrator()).request('DELETE', `/webhooks/${id}`);

/** The fields that a problem document names. */
function pointersOf(problem: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set((problem['errors'] as { pointer: string }[]).map(({ pointer }) => pointer));
}

describe('A webhook', () => {
  it('has a secret of 256 bits that is shown once, and neither listed nor recorded', async () => {
    const hook = await hooks.register();
    const { secret, institutionId } = hook;
    expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(await listed(hook)).toEqual({
      id: hook.id,
      institutionId,
      url: hooks.receiver.url,
      eventTypes: [DUE],
      createdAt: hooks.now().toISOString(),
      createdBy: expect.any(String),
      endedAt: null,
      endedBy: null,
    });
    const events = await eventsOf(hook.id);
    expect(events).toMatchObject([{ action: 'create', after: { institutionId, eventTypes: [DUE] } }]);
    expect(JSON.stringify(events)).not.toContain(secret);
  });

  it.each([
    ['http://sistem.example.go.id/zi', 'https://'],
    ['http://169.254.169.254/', 'https://'],
    ['https://169.254.169.254/latest/meta-data/', 'public site'],
    ['https://localhost/zi', 'public site'],
    ['https://[::1]/zi', 'public site'],
    ['https://user:secret@sistem.example.go.id/', 'name or a password'],
    ['https://sistem.example.go.id:22/', 'port'],
    ['sistem', 'https://'],
  ])('is at a public address that is encrypted, not %s', async (url, fix) => {
    expect(await refusalOf(hooks.register({ url }))).toMatchObject({
      status: 422,
      type: '/problems/webhook-refused',
      errors: [{ pointer: '/url', detail: expect.stringContaining(fix) }],
    });
  });

  it.each([
    [{ eventTypes: [] }, '/eventTypes'],
    [{ eventTypes: ['Reminder Due'] }, '/eventTypes'],
    [{ eventTypes: [DUE, DUE] }, '/eventTypes'],
    [{ eventTypes: DUE }, '/eventTypes'],
    [{ institutionId: 'x' }, '/institutionId'],
    [{ institutionId: NOBODY }, '/institutionId'],
    [{ url: 1 }, '/url'],
    [{ secret: 'mine' }, '/secret'],
  ])('is refused with the field that is wrong: %j', async (asked, pointer) => {
    const refused = await refusalOf(hooks.register(asked));
    expect(refused).toMatchObject({ status: 422 });
    expect(pointersOf(refused)).toEqual(new Set([pointer]));
  });

  it('is the business of administrators only', async () => {
    const { id } = await hooks.register();
    for (const stranger of [await hooks.world.as('TPN_LEAD'), await hooks.world.as('AUDITOR')])
      for (const [method, path] of [
        ['GET', '/webhooks'],
        ['DELETE', `/webhooks/${id}`],
        ['POST', `/webhooks/${id}/secret`],
        ['POST', `/webhooks/${id}/ping`],
        ['GET', `/webhooks/${id}/deliveries`],
        ['POST', `/webhook-deliveries/${NOBODY}/replay`],
      ] as const)
        expect(await refusalOf(stranger.request(method, path))).toMatchObject({ status: 403 });
  });

  it('that is not there is not found', async () => {
    for (const path of [`/webhooks/${NOBODY}/secret`, `/webhooks/${NOBODY}/ping`])
      expect(await refusalOf(post(path))).toMatchObject({ type: '/problems/webhook-not-found' });
    expect(await refusalOf(end({ id: NOBODY } as Hook))).toMatchObject({ status: 404 });
    expect(await refusalOf(hooks.log(NOBODY))).toMatchObject({ status: 404 });
    expect(await refusalOf(post(`/webhook-deliveries/${NOBODY}/replay`))).toMatchObject({
      type: '/problems/webhook-delivery-not-found',
    });
  });
});

describe('A webhook that is ended', () => {
  it('is sent nothing any more, and what waited for it is given up', async () => {
    const hook = await hooks.register();
    const id = await hooks.announced(hook);
    await end(hook);
    await hooks.announce({ institutionId: hook.institutionId });
    expect(await hooks.log(hook.id)).toMatchObject([{ id, givenUpBecause: 'ended', nextAttemptAt: null }]);
    expect(await hooks.deliver(id)).toBeNull();
    expect(hooks.receiver.heardOf(id)).toEqual([]);
    expect(await listed(hook)).toMatchObject({ endedAt: hooks.now().toISOString(), endedBy: expect.any(String) });
  });

  it('stays ended: again is harmless, and it is neither pinged, replayed nor given a secret', async () => {
    const hook = await hooks.register();
    const id = await hooks.announced(hook);
    await end(hook);
    await end(hook);
    expect((await eventsOf(hook.id)).map(({ action }) => action)).toEqual(['create', 'end']);
    for (const path of [`/webhooks/${hook.id}/secret`, `/webhooks/${hook.id}/ping`, `/webhook-deliveries/${id}/replay`])
      expect(await refusalOf(post(path))).toMatchObject({ status: 409, type: '/problems/webhook-ended' });
  });
});

describe('A secret that is rotated', () => {
  it('signs at once, and the one before signs along for a day', async () => {
    const hook = await hooks.register();
    const { secret } = await post(`/webhooks/${hook.id}/secret`);
    expect(secret).not.toBe(hook.secret);
    const heard = await heardNow(hook);
    for (const each of [secret, hook.secret]) expect(verified(heard, each, hooks.now())).toMatchObject({ type: DUE });
    hooks.pass(DAY);
    const later = await heardNow(hook);
    expect(verified(later, secret, hooks.now())).toMatchObject({ type: DUE });
    expect(() => verified(later, hook.secret, hooks.now())).toThrow('No matching signature found');
    const events = await eventsOf(hook.id);
    expect(events.map(({ action }) => action)).toEqual(['create', 'rotate-secret']);
    expect(JSON.stringify(events)).not.toContain('whsec_');
  });

  async function heardNow(hook: Hook) {
    const id = await hooks.announced(hook);
    await hooks.deliver(id);
    return hooks.receiver.heardOf(id)[0]!;
  }
});

describe('The log of a webhook', () => {
  it('has every delivery with every attempt, the newest first, page by page', async () => {
    const hook = await hooks.register();
    const ids: string[] = [];
    for (let made = 0; made < 5; made += 1) {
      ids.unshift(await hooks.announced(hook));
      hooks.pass(1);
    }
    const seen: Logged[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const page = await hooks.page(hook.id, `?limit=2${after}`);
      expect(page.deliveries.length).toBeLessThanOrEqual(2);
      seen.push(...page.deliveries);
      next = page.next;
    }
    expect(seen.map(({ id }) => id)).toEqual(ids);
  });

  it('pages what was made at one moment without losing or repeating any', async () => {
    const hook = await hooks.register();
    const { institutionId } = hook;
    await hooks.announce(...Array.from({ length: 4 }, () => ({ institutionId })));
    const first = await hooks.page(hook.id, '?limit=3');
    const rest = await hooks.log(hook.id, `?limit=3&after=${first.next}`);
    expect(new Set([...first.deliveries, ...rest].map(({ id }) => id)).size).toBe(4);
  });

  it('shows what the receiver said, and only the state that is asked for', async () => {
    const hook = await hooks.register();
    const [sent, waiting] = [await hooks.announced(hook), await hooks.announced(hook)];
    hooks.receiver.willAnswer(status(200, 'terima kasih'));
    await hooks.deliver(sent);
    expect(await hooks.log(hook.id, '?state=SENT')).toMatchObject([
      {
        id: sent,
        sentAt: hooks.now().toISOString(),
        payload: { type: DUE, timestamp: hooks.now().toISOString(), data: { unit: 'Balai' } },
        attempts: [{ outcome: 'SENT', httpStatus: 200, response: 'terima kasih' }],
      },
    ]);
    expect(await hooks.log(hook.id, '?state=PENDING')).toMatchObject([{ id: waiting, attempts: [] }]);
    expect(await hooks.log(hook.id, '?state=GIVEN_UP')).toEqual([]);
  });

  it.each(['?limit=0', '?limit=201', '?limit=x', '?state=LOST', '?after=x', `?after=${NOBODY}`])(
    'refuses a question that has no answer: %s',
    async (query) => {
      const hook = await hooks.register();
      const refused = await refusalOf(hooks.log(hook.id, query));
      expect(refused).toMatchObject({ status: 422 });
      expect(pointersOf(refused)).toEqual(new Set([`/${query.slice(1).split('=')[0]}`]));
    },
  );
});

describe('A replay', () => {
  it('sends again what was sent, under the same webhook-id, and is recorded', async () => {
    const hook = await hooks.register();
    const id = await hooks.announced(hook);
    await hooks.deliver(id);
    hooks.pass(MINUTE);
    await post(`/webhook-deliveries/${id}/replay`);
    expect(await hooks.deliver(id)).toBe('SENT');
    const heard = hooks.receiver.heardOf(id);
    expect(heard).toHaveLength(2);
    expect(heard[0]?.body).toBe(heard[1]?.body);
    expect(verified(heard[1]!, hook.secret, hooks.now())).toMatchObject({ type: DUE });
    expect(await eventsOf(id)).toMatchObject([{ action: 'replay', before: { sentAt: expect.any(String) } }]);
  });

  it('gives what was given up another three days', async () => {
    const hook = await hooks.register();
    const id = await hooks.announced(hook);
    hooks.pass(3 * DAY);
    hooks.receiver.willAnswer(status(503), status(503));
    expect(await hooks.deliver(id)).toBe('REFUSED');
    expect(await hooks.log(hook.id)).toMatchObject([{ givenUpBecause: 'too-late' }]);
    await post(`/webhook-deliveries/${id}/replay`);
    hooks.pass(1);
    expect(await hooks.deliver(id)).toBe('DEFERRED');
    expect(await hooks.log(hook.id)).toMatchObject([{ givenUpBecause: null, nextAttemptAt: expect.any(String) }]);
  });

  it('of what is still on its way is refused', async () => {
    const hook = await hooks.register();
    const id = await hooks.announced(hook);
    expect(await refusalOf(post(`/webhook-deliveries/${id}/replay`))).toMatchObject({
      status: 409,
      type: '/problems/webhook-delivery-pending',
      nextAttemptAt: hooks.now().toISOString(),
    });
  });
});
