import { ROLES } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, refusalOf, World } from '../support/factories.js';
import { Reminding } from '../support/reminding.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';

interface Bouncing {
  readonly accountId: string;
  readonly bounces: number;
  readonly lastResponse: string;
  readonly announcedAt: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const MONDAY = new Date('2026-03-02T02:00:00Z');
const NO_SUCH_USER = { at: 'rcpt', code: 550, text: 'no such user here' } as const;

let smtp: SmtpSink;
let program: TestApp;
let world: World;
let reminding: Reminding;
let here: Place;
/** The coordinator, whose mail is refused; the head of the same unit, whose is not. */
let lost: { id: string; email: string };
let head: { id: string; email: string };

beforeAll(async () => {
  smtp = await startSmtpSink();
  program = await startApp({ WORKERS: 'off', SMTP_URL: smtp.url });
  world = await World.on(program);
  reminding = new Reminding(program);
});
afterAll(async () => {
  await program?.close();
  await smtp?.close();
});

beforeEach(async () => {
  program.clock.moveTo(MONDAY);
  smtp.refuse();
  here = await world.unit();
  lost = await world.person(['UNIT_COORDINATOR', here]);
  head = await world.person(['UNIT_HEAD', here]);
});

/** Something is due at the unit, its coordinator is mailed, and it is the next day. */
async function mailCoordinator(): Promise<void> {
  await reminding.due(here);
  await reminding.sweep();
  await reminding.send();
  program.clock.moveTo(new Date(program.clock.now().getTime() + DAY_MS));
}

/** So many mails to the coordinator come back, each of another day. */
async function bounce(times: number): Promise<void> {
  smtp.refuse(NO_SUCH_USER);
  for (let time = 0; time < times; time += 1) await mailCoordinator();
  smtp.refuse();
}

const told = () =>
  world.query<{ recipient: string; version: number; because: string | null }>(
    `SELECT account.email AS recipient, reminder.version, closed_because AS because
     FROM deadline JOIN reminder ON deadline_id = deadline.id JOIN notice ON reminder_id = reminder.id
     JOIN account ON account.id = recipient_id
     WHERE kind = 'BOUNCING_ADDRESS' AND deadline.work_unit_id = $1 ORDER BY notice.created_at`,
    [here.unitId],
  );
const bouncing = async (): Promise<Bouncing[]> =>
  (await world.as('AUDITOR')).get(`/units/${here.unitId}/bouncing-addresses`);

describe('Somebody whose mail is refused for good', () => {
  it('once is not named to anybody', async () => {
    await bounce(1);
    await reminding.sweep();
    expect(await bouncing()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('twice is named to others of the unit, once, by the next sweep', async () => {
    await bounce(2);
    await reminding.sweep();
    await reminding.sweep();
    expect(await told()).toEqual([{ recipient: head.email, version: 1, because: null }]);
    expect(await bouncing()).toMatchObject([
      { accountId: lost.id, bounces: 2, lastResponse: expect.stringContaining('no such user here') },
    ]);
    expect((await bouncing())[0]?.announcedAt).not.toBeNull();
    await reminding.send();
    const texts = smtp.received.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringContaining(`Surel kepada ${lost.email} selalu ditolak`));
  });

  it('is named to the lead of the internal team where nobody else of the unit is there', async () => {
    here = await world.unit();
    lost = await world.person(['UNIT_COORDINATOR', here]);
    const lead = await world.person(['TPI_LEAD', here]);
    await bounce(2);
    await reminding.sweep();
    expect(await told()).toMatchObject([{ recipient: lead.email }]);
  });

  it('is named to each unit of theirs, also to one that they join later', async () => {
    await bounce(2);
    await reminding.sweep();
    const other = await world.unit();
    const colleague = await world.person(['UNIT_COORDINATOR', other]);
    await world.appoint(lost.id, 'UNIT_MEMBER', other);
    await reminding.sweep();
    expect(await told()).toHaveLength(1);
    here = other;
    expect(await told()).toMatchObject([{ recipient: colleague.email }]);
  });

  it('is named no more once a mail is accepted, and anew when the address fails again', async () => {
    await bounce(2);
    await reminding.sweep();
    await mailCoordinator();
    await reminding.sweep();
    expect(await told()).toMatchObject([{ because: 'address-works' }]);
    expect(await bouncing()).toEqual([]);
    await bounce(2);
    program.clock.moveTo(new Date(MONDAY.getTime() + 7 * DAY_MS));
    await reminding.sweep();
    expect(await told()).toEqual([
      { recipient: head.email, version: 1, because: null },
      { recipient: head.email, version: 2, because: null },
    ]);
  });

  it('is named no more in a unit that they leave', async () => {
    await bounce(2);
    await reminding.sweep();
    const administrator = await world.as('ADMINISTRATOR');
    const [{ id }] = (await world.query<{ id: string }>('SELECT id FROM appointment WHERE account_id = $1', [
      lost.id,
    ])) as [{ id: string }];
    await administrator.request('DELETE', `/appointments/${id}`);
    await reminding.sweep();
    expect(await told()).toMatchObject([{ because: 'withdrawn' }]);
    expect(await bouncing()).toEqual([]);
  });

  it('is named once by two sweeps at the same time', async () => {
    await bounce(2);
    await Promise.all([reminding.sweep(), reminding.sweep(), reminding.sweep()]);
    expect(await told()).toEqual([{ recipient: head.email, version: 1, because: null }]);
  });
});

describe('Whose mail comes back', () => {
  const READERS = ['UNIT_COORDINATOR', 'UNIT_HEAD', 'TPI_LEAD'] as const;
  const path = () => `/units/${here.unitId}/bouncing-addresses`;

  it.each(READERS)('in a unit is for its own %s and for no other', async (role) => {
    await bounce(2);
    expect(await (await world.as(role, here)).get(path())).toMatchObject([{ accountId: lost.id, email: lost.email }]);
    const stranger = await world.as(role, await world.unit());
    expect(await refusalOf(stranger.get(path()))).toMatchObject({ status: 404, type: '/problems/unit-not-found' });
  });

  it('in a unit is for administrators and auditors, and for nobody else', async () => {
    const others = ROLES.filter((role) => ![...READERS, 'ADMINISTRATOR', 'AUDITOR'].includes(role));
    for (const role of ['ADMINISTRATOR', 'AUDITOR'] as const)
      expect(await (await world.as(role)).get(path())).toEqual([]);
    for (const role of others)
      expect([role, await refusalOf((await world.as(role, here)).get(path()))]).toMatchObject([role, { status: 403 }]);
  });

  it('anywhere is for administrators, and for nobody else', async () => {
    await bounce(2);
    const all = await (await world.as('ADMINISTRATOR')).get<Bouncing[]>('/bouncing-addresses');
    expect(all.map(({ accountId }) => accountId)).toContain(lost.id);
    for (const role of ROLES.filter((one) => one !== 'ADMINISTRATOR'))
      expect([role, await refusalOf((await world.as(role, here)).get('/bouncing-addresses'))]).toMatchObject([
        role,
        { status: 403 },
      ]);
  });

  it('is empty, not hidden, in a unit without such people, and 404 where there is no unit', async () => {
    const auditor = await world.as('AUDITOR');
    expect(await auditor.get(path())).toEqual([]);
    const nowhere = '/units/00000000-0000-4000-8000-000000000000/bouncing-addresses';
    expect(await refusalOf(auditor.get(nowhere))).toMatchObject({ status: 404 });
  });
});
