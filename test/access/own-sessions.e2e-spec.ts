import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');
const PHONE =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36';

let program: TestApp;
let world: World;
let here: Guest;
let phone: Guest;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  const { email } = await world.person(['AUDITOR']);
  here = new Guest(program);
  phone = new Guest(program, PHONE);
  await here.signIn(email);
  await phone.signIn(email);
});

const minutes = (count: number) => program.clock.moveTo(new Date(BEGINNING.getTime() + count * 60_000));
const list = async (guest: Guest) =>
  (await guest.ask('GET', '/profile/sessions')).body as unknown as { id: string; isCurrent: boolean }[];

describe("One's own sessions", () => {
  it('are told apart by what they run on, when they began and were last seen', async () => {
    minutes(30);
    expect(await list(here)).toEqual([
      {
        id: expect.any(String),
        begunAt: '2026-03-02T02:00:00.000Z',
        lastSeenAt: '2026-03-02T02:30:00.000Z',
        device: 'Firefox, Linux',
        isCurrent: true,
      },
      {
        id: expect.any(String),
        begunAt: '2026-03-02T02:00:00.000Z',
        lastSeenAt: '2026-03-02T02:00:00.000Z',
        device: 'Chrome, Android',
        isCurrent: false,
      },
    ]);
  });

  it('are seen to about ten minutes, so that reading does not write', async () => {
    minutes(9);
    expect((await list(here))[0]).toMatchObject({ lastSeenAt: '2026-03-02T02:00:00.000Z' });
    minutes(10);
    expect((await list(here))[0]).toMatchObject({ lastSeenAt: '2026-03-02T02:10:00.000Z' });
  });

  it('are ended one by one', async () => {
    const other = (await list(here)).find(({ isCurrent }) => !isCurrent);
    expect((await here.ask('DELETE', `/profile/sessions/${other?.id}`)).status).toBe(204);
    expect((await phone.ask('GET', '/session')).status).toBe(401);
    expect(await list(here)).toHaveLength(1);
    expect(await here.ask('DELETE', `/profile/sessions/${other?.id}`)).toMatchObject({
      status: 404,
      body: { type: '/problems/session-not-found' },
    });
  });

  it('are ended all but the one that asks', async () => {
    expect((await here.ask('DELETE', '/profile/sessions')).status).toBe(204);
    expect((await phone.ask('GET', '/session')).status).toBe(401);
    expect((await here.ask('GET', '/session')).status).toBe(200);
    expect((await here.ask('DELETE', '/profile/sessions')).status).toBe(204);
  });

  it("are nobody else's to see or end", async () => {
    const [mine] = await list(here);
    const other = new Guest(program);
    await other.signIn((await world.person(['AUDITOR'])).email);
    expect(await list(other)).toHaveLength(1);
    expect((await other.ask('DELETE', `/profile/sessions/${mine?.id}`)).status).toBe(404);
    await other.ask('DELETE', '/profile/sessions');
    expect((await here.ask('GET', '/session')).status).toBe(200);
  });

  it('that have expired or were ended are not among them', async () => {
    await phone.ask('DELETE', '/session');
    expect(await list(here)).toHaveLength(1);
    minutes(11 * 60);
    const { email } = (await here.ask('GET', '/session')).body as { email: string };
    minutes(12 * 60);
    const later = new Guest(program);
    await later.signIn(email);
    expect(await list(later)).toHaveLength(1);
  });
});
