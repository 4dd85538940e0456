import { ROLES } from '../../src/access/role.js';
import type { ApiClient } from '../../src/demo/api-client.js';
import { defaultMailChoice, isDuty, REMINDER_KINDS, type ReminderKind } from '../../src/domain/reminder-kind.js';
import { Preferences } from '../../src/preferences/preferences.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusalOf, World } from '../support/factories.js';
import { statementsOf } from '../support/statements.js';

interface Shown {
  readonly language: string;
  readonly kinds: readonly { kind: ReminderKind; mail: string; mailChoices: string[]; isInInbox: boolean }[];
}

const DUTIES = REMINDER_KINDS.filter(isDuty);
const TIPS = REMINDER_KINDS.filter((kind) => !isDuty(kind));

let program: TestApp;
let world: World;
let preferences: Preferences;

beforeAll(async () => {
  program = await startApp({ WORKERS: 'off' });
  world = await World.on(program);
  preferences = program.app.get(Preferences, { strict: false });
});
afterAll(() => program?.close());

/** Somebody new, who has chosen nothing yet. */
async function somebody(): Promise<{ id: string; client: ApiClient }> {
  const { id, email } = await world.person(['AUDITOR']);
  return { id, client: await world.signIn(email) };
}

const shown = (client: ApiClient) => client.get<Shown>('/preferences');
const kindIn = ({ kinds }: Shown, kind: ReminderKind) => kinds.find((one) => one.kind === kind);
const eventsOf = (accountId: string) =>
  world.query('SELECT * FROM audit_event WHERE subject_type = $1 AND subject_id = $2 ORDER BY id', [
    'preference',
    accountId,
  ]);

describe('Somebody who has chosen nothing', () => {
  it('is written to in Indonesian, of every kind by its default, and has everything in the inbox', async () => {
    const { client } = await somebody();
    const { language, kinds } = await shown(client);
    expect(language).toBe('id');
    expect(kinds.map(({ kind }) => kind)).toEqual(REMINDER_KINDS);
    for (const { kind, mail, isInInbox } of kinds)
      expect([kind, mail, isInInbox]).toEqual([kind, defaultMailChoice(kind), true]);
  });

  it('is shown which kinds are duties, and that those cannot be switched off', async () => {
    const view = await shown((await somebody()).client);
    for (const kind of DUTIES)
      expect(kindIn(view, kind)).toMatchObject({ isDuty: true, mailChoices: ['AT_ONCE', 'DIGEST'] });
    for (const kind of TIPS)
      expect(kindIn(view, kind)).toMatchObject({ isDuty: false, mailChoices: ['AT_ONCE', 'DIGEST', 'OFF'] });
  });
});

describe('A person', () => {
  it('chooses the language, which nobody else is then written to in', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await one.client.put('/preferences/language', { language: 'en' });
    expect((await shown(one.client)).language).toBe('en');
    expect((await shown(other.client)).language).toBe('id');
    await one.client.put('/preferences/language', { language: 'id' });
    expect((await shown(one.client)).language).toBe('id');
  });

  it.each(TIPS)('switches a tip off, by mail and in the inbox: %s', async (kind) => {
    const { client } = await somebody();
    await client.put(`/preferences/kinds/${kind}`, { mail: 'OFF', isInInbox: false });
    const view = await shown(client);
    expect(kindIn(view, kind)).toMatchObject({ mail: 'OFF', isInInbox: false });
    expect(view.kinds.filter(({ mail, isInInbox }) => mail === 'OFF' || !isInInbox)).toHaveLength(1);
  });

  it.each(DUTIES)('has a duty at once or in the digest: %s', async (kind) => {
    const { client } = await somebody();
    for (const mail of ['DIGEST', 'AT_ONCE']) {
      await client.put(`/preferences/kinds/${kind}`, { mail, isInInbox: true });
      expect(kindIn(await shown(client), kind)).toMatchObject({ mail, isInInbox: true });
    }
  });

  it.each(DUTIES)('cannot switch a duty off, and is told what is possible instead: %s', async (kind) => {
    const { id, client } = await somebody();
    const path = `/preferences/kinds/${kind}`;
    expect(await refusalOf(client.put(path, { mail: 'OFF', isInInbox: true }))).toMatchObject({
      status: 422,
      type: '/problems/duty-stays-on',
      detail: expect.stringContaining(kind),
      errors: [{ pointer: '/mail', detail: expect.stringContaining('DIGEST') }],
    });
    expect(await refusalOf(client.put(path, { mail: 'OFF', isInInbox: false }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/mail' }, { pointer: '/isInInbox', detail: expect.stringContaining('true') }],
    });
    expect(await eventsOf(id)).toEqual([]);
    expect(kindIn(await shown(client), kind)).toMatchObject({ mail: defaultMailChoice(kind), isInInbox: true });
  });

  it.each([
    ['/preferences/kinds/NEWSLETTER', { mail: 'OFF', isInInbox: true }, '/kind'],
    ['/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'WEEKLY', isInInbox: true }, '/mail'],
    ['/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'OFF' }, '/isInInbox'],
    ['/preferences/language', { language: 'jv' }, '/language'],
  ])('is told which field is wrong: %s %j', async (path, body, pointer) => {
    const { client } = await somebody();
    expect(await refusalOf(client.put(path, body))).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('leaves a record of what has changed, and none of choosing the same again', async () => {
    const { id, client } = await somebody();
    for (const _ of ['first', 'again']) {
      await client.put('/preferences/language', { language: 'en' });
      await client.put('/preferences/kinds/EVIDENCE_EXPIRY', { mail: 'AT_ONCE', isInInbox: true });
    }
    expect(await eventsOf(id)).toMatchObject([
      { actor_id: id, action: 'choose-language', before: { language: 'id' }, after: { language: 'en' } },
      {
        actor_id: id,
        action: 'choose-reminders',
        before: { kind: 'EVIDENCE_EXPIRY', mail: 'DIGEST', isInInbox: true },
        after: { kind: 'EVIDENCE_EXPIRY', mail: 'AT_ONCE', isInInbox: true },
      },
    ]);
  });

  it('chooses many things at the same time, each for itself', async () => {
    const { id, client } = await somebody();
    await Promise.all(
      REMINDER_KINDS.map((kind) => client.put(`/preferences/kinds/${kind}`, { mail: 'AT_ONCE', isInInbox: true })),
    );
    expect((await shown(client)).kinds.map(({ mail }) => mail)).toEqual(REMINDER_KINDS.map(() => 'AT_ONCE'));
    // An objection goes at once by default.
    expect(await eventsOf(id)).toHaveLength(REMINDER_KINDS.length - 1);
  });

  it.each(ROLES)('has preferences as %s too', async (role) => {
    const place = await world.unit();
    expect((await shown(await world.as(role, place))).kinds).toHaveLength(REMINDER_KINDS.length);
  });
});

describe('The preferences of many', () => {
  it('come in one statement, with everybody who was asked for', async () => {
    const [chose, chooses, unknown] = [await somebody(), await somebody(), '00000000-0000-4000-8000-000000000000'];
    await chose.client.put('/preferences/language', { language: 'en' });
    for (const kind of TIPS) await chose.client.put(`/preferences/kinds/${kind}`, { mail: 'OFF', isInInbox: false });
    const asked = [chose.id, chooses.id, unknown];
    expect(await statementsOf(program, () => preferences.of(asked))).toHaveLength(1);
    const found = await preferences.of(asked);
    expect([...found.keys()].sort()).toEqual([...asked].sort());
    expect(found.get(chose.id)?.language).toBe('en');
    for (const kind of TIPS) {
      expect([found.get(chose.id)?.mailFor(kind), found.get(chose.id)?.isInInbox(kind)]).toEqual(['OFF', false]);
      expect([found.get(unknown)?.mailFor(kind), found.get(unknown)?.isInInbox(kind)]).toEqual(['DIGEST', true]);
    }
    for (const kind of DUTIES) expect(found.get(chose.id)?.mailFor(kind)).toBe(defaultMailChoice(kind));
    expect(found.get(chooses.id)?.language).toBe('id');
  });

  it('of nobody are none', async () => {
    expect((await preferences.of([])).size).toBe(0);
  });
});

describe('The database', () => {
  it.each([
    ['DIGEST', false],
    ['OFF', true],
  ])('keeps no duty below the floor either: %s, in the inbox %s', async (mail, isInInbox) => {
    const { id } = await somebody();
    const row = [id, 'FOLLOW_UP', mail, isInInbox, program.clock.now()];
    await expect(world.query('INSERT INTO reminder_preference VALUES ($1, $2, $3, $4, $5)', row)).rejects.toThrow(
      'reminder_preference_duty_stays_on',
    );
  });
});
