import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';
import { inTurn, printTable, spread } from '../figures.mjs';
import { AS_STARTED, freePort, startAnswering, withProcesses } from '../processes.mjs';
import { freshDatabase, startStores, storesOf } from '../stores.mjs';
import { NOW, putReminders, takeBackSending } from './reminder-data.mjs';

const REMINDERS_EACH = 3;
const GOALS = { PostgreSQL: '>= 0.4', Redis: '>= 0.6' };
const [OURS, BARE, SINK] = ['program.mjs', 'bare-mail.mjs', 'smtp-sink.mjs'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** One worker that sends digests, from the wake to the last `sent_at`, against nodemailer alone; both to one SMTP server. */
export async function benchDigest(load, options) {
  await withProcesses(async (folder, onStop) => {
    const stores = await startStores({ load, folder, onStop });
    const database = await freshDatabase({ load, databaseUrl: stores.databaseUrl, name: 'digest', onStop });
    const steps = options.mails * REMINDERS_EACH;
    await putReminders(database.client, load, { awards: steps, due: steps, unitsEach: REMINDERS_EACH });
    const start = starting(folder, onStop);
    const port = await freePort();
    const sink = await start({ name: 'sink', script: SINK, environment: { PORT: String(port) } });
    const smtp = { SMTP_URL: `smtp://127.0.0.1:${port}` };
    const bare = await start({ name: 'bare', script: BARE, environment: smtp });
    for (const { store, environment } of storesOf(stores, database.url)) {
      const ours = await start(program({ folder, profile: options.profile, ...smtp, ...environment }));
      await ours.ask('makeOut');
      const stage = { ours, bare, sink, client: database.client, ...options };
      report(`${options.mails} digests, queue on ${store}`, GOALS[store], await measureRounds(stage));
      await ours.stop();
    }
  });
}

function starting(folder, onStop) {
  return async (given) => {
    const running = await startAnswering(folder, given);
    onStop(running.stop);
    return running;
  };
}

function program({ folder, profile, ...given }) {
  const environment = { ...AS_STARTED, NOW, ZI_DATA_DIR: folder, WORKERS: 'on', ...given };
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  return { name: 'ours', script: OURS, environment, nodeOptions: ['--expose-gc', ...profiling] };
}

/** The first round warms up, shows the baseline what a mail is and over how many connections, and does not count. */
async function measureRounds(stage) {
  await takeBackSending(stage.client);
  await untilNobodyIsConnected(stage.sink);
  await sendOurs(stage);
  const { connections, sample } = await stage.sink.ask('tally');
  const bareMail = { mails: stage.mails, connections, mail: await mailOf(sample) };
  const senders = { ours: () => sendOurs(stage), bare: () => stage.bare.ask('send', bareMail) };
  await senders.bare();
  const rounds = [];
  for (let round = 0; round < stage.rounds; round += 1) {
    const measured = { connections };
    for (const name of inTurn(Object.keys(senders), round)) {
      await takeBackSending(stage.client);
      await stage.sink.ask('tally');
      const { ms, cpuMicros, trips } = await senders[name]();
      const { mails, bytes } = await stage.sink.ask('tally');
      if (mails !== stage.mails) throw new Error(`${name}: ${mails} mails arrived, not ${stage.mails}.`);
      measured[name] = { rate: (mails / ms) * 1000, cpu: cpuMicros / mails, trips: trips / mails, size: bytes / mails };
    }
    rounds.push(measured);
  }
  return rounds;
}

/** Connections of the queue before would count with ours, and give the baseline more than we have. */
async function untilNobodyIsConnected(sink) {
  for (;;) {
    await sink.ask('tally');
    const { connections } = await sink.ask('tally');
    if (connections === 0) return;
    await sleep(20);
  }
}

async function sendOurs({ ours, client }) {
  const before = await ours.ask('meter');
  const begunAt = new Date(await ours.ask('wake'));
  const endedAt = await lastSentAt(client);
  const after = await ours.ask('meter');
  await ours.ask('untilIdle');
  return { ms: endedAt - begunAt, cpuMicros: after.cpuMicros - before.cpuMicros, trips: after.trips - before.trips };
}

async function lastSentAt(client) {
  for (;;) {
    const { rows } = await client.query(LAST);
    if (rows[0].unsent === 0) return rows[0].at;
    await sleep(100);
  }
}

const LAST = 'SELECT max(sent_at) AS at, count(*) FILTER (WHERE sent_at IS NULL)::int AS unsent FROM mailing';

async function mailOf(sample) {
  const { subject, from, text, html, date } = await simpleParser(sample);
  return { subject, from: from.text, text, html, date, headers: { 'Auto-Submitted': 'auto-generated' } };
}

function report(title, goal, rounds) {
  const ratio = (of) => spread(rounds.map(({ ours, bare }) => ours[of] / bare[of]));
  const each = (name, of, digits) =>
    spread(
      rounds.map((round) => round[name][of]),
      digits,
    );
  printTable(
    [title, 'ours', 'bare', 'goal for ours'],
    [
      ['rate to bare', ratio('rate'), '1', goal],
      ['CPU a mail to bare', ratio('cpu'), '1', ''],
      ['mails/s', each('ours', 'rate', 0), each('bare', 'rate', 0), ''],
      ['statements a mail', each('ours', 'trips', 1), '0', ''],
      ['bytes a mail', each('ours', 'size', 0), each('bare', 'size', 0), ''],
      ['connections', String(rounds[0].connections), String(rounds[0].connections), ''],
    ],
  );
  process.stdout.write('\n');
}
