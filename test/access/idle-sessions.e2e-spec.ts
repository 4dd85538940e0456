import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { Guest } from '../support/guest.js';

const BEGINNING = new Date('2026-03-02T02:00:00Z');

let program: TestApp;
let world: World;
let guest: Guest;
let email: string;

beforeAll(async () => {
  program = await startApp({ ZI_SESSION_IDLE: 60 });
  world = await World.on(program);
});
afterAll(() => program?.close());
beforeEach(async () => {
  program.clock.moveTo(BEGINNING);
  ({ email } = await world.person(['AUDITOR']));
  guest = new Guest(program);
  await guest.signIn(email);
});

async function statusAfter(minutes: number): Promise<number> {
  program.clock.moveTo(new Date(program.clock.now().getTime() + minutes * 60_000));
  return (await guest.ask('GET', '/session')).status;
}

describe('A session that nobody uses', () => {
  it('ends after ZI_SESSION_IDLE minutes', async () => {
    expect(await statusAfter(60)).toBe(401);
  });

  it('goes on while it is used within them, until its twelve hours are over', async () => {
    for (let used = 0; used < 14; used += 1) expect(await statusAfter(50)).toBe(200);
    expect(await statusAfter(20)).toBe(401);
  });

  it('is not opened again by the request that comes too late, and is not shown among the open ones', async () => {
    const other = new Guest(program);
    expect(await statusAfter(60)).toBe(401);
    expect(await statusAfter(0)).toBe(401);
    await other.signIn(email);
    expect((await other.ask('GET', '/profile/sessions')).body).toHaveLength(1);
  });
});
