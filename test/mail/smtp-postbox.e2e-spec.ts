import { createServer, type Server } from 'node:net';
import { SimulatedClock } from '../../src/common/clock.js';
import { readSettings } from '../../src/config/settings.js';
import { type Mail, Mailer } from '../../src/mail/mailer.js';
import { MailRefused } from '../../src/mail/mail.errors.js';
import { smtpPostbox } from '../../src/mail/smtp-postbox.js';
import { type SmtpSink, startSmtpSink } from '../support/smtp.js';

const MAIL: Mail = {
  to: 'ani@example.test',
  subject: 'Pengingat',
  text: 'Isi surat',
  messageId: '<reminder-1@example.test>',
};

describe('A mailer with an SMTP server', () => {
  let sink: SmtpSink;
  let mailer: Mailer;

  beforeEach(async () => {
    sink = await startSmtpSink();
    mailer = new Mailer(
      readSettings({ SMTP_URL: sink.url, MAIL_FROM: 'ZI <zi@example.test>' }),
      new SimulatedClock(new Date('2026-03-03T00:30:00Z')),
    );
  });

  afterEach(async () => {
    mailer.onApplicationShutdown();
    await sink.close();
  });

  async function refusalOf(mail: Mail): Promise<MailRefused> {
    const error: unknown = await mailer.send(mail).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof MailRefused)) throw new Error('The mail should have been refused.');
    return error;
  }

  test('hands over the text, the HTML, the Message-ID, the date of its clock and the headers', async () => {
    const receipt = await mailer.send({
      ...MAIL,
      html: '<p>Isi</p>',
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    expect(receipt).toEqual({ outcome: 'accepted', response: expect.stringMatching(/^250 /) });
    const [mail] = sink.received;
    expect(mail).toMatchObject({
      subject: 'Pengingat',
      messageId: MAIL.messageId,
      html: '<p>Isi</p>',
      date: new Date('2026-03-03T00:30:00Z'),
    });
    expect(mail?.text).toContain('Isi surat');
    expect(mail?.from?.text).toBe('"ZI" <zi@example.test>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headerLines.map(({ line }) => line)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test('keeps the Message-ID when the same mail is sent again', async () => {
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    expect(sink.received.map((mail) => mail.messageId)).toEqual([MAIL.messageId, MAIL.messageId]);
  });

  test.each([
    ['mail', 550],
    ['rcpt', 550],
    ['rcpt', 552],
    ['data', 554],
  ] as const)('a refusal at %s with %i is permanent', async (at, code) => {
    sink.refuse({ at, code, text: 'No such user' });
    expect(await refusalOf(MAIL)).toMatchObject({ kind: 'permanent', response: expect.stringContaining(String(code)) });
  });

  test.each([
    ['connect', 421],
    ['connect', 554],
    ['mail', 530],
    ['rcpt', 450],
    ['rcpt', 503],
    ['data', 451],
  ] as const)('a refusal at %s with %i is temporary', async (at, code) => {
    sink.refuse({ at, code, text: 'Not now' });
    expect(await refusalOf(MAIL)).toMatchObject({ kind: 'temporary' });
    sink.refuse();
    expect(await mailer.send(MAIL)).toMatchObject({ outcome: 'accepted' });
  });

  test('a server that is away is a temporary refusal', async () => {
    await sink.close();
    expect(await refusalOf(MAIL)).toMatchObject({
      kind: 'temporary',
      response: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('a server that thinks too long about a mail is a temporary refusal, and the mail is not repeated behind our back', async () => {
    sink.delay(600);
    const postbox = smtpPostbox(sink.url, { connection: 1_000, silence: 10_000, mail: 200 });
    await expect(postbox.deliver({ ...MAIL, from: 'zi@example.test' })).rejects.toMatchObject({ kind: 'temporary' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(sink.received).toHaveLength(1);
    postbox.close();
  });

  test('an address that is a list, or has a line break, is refused without a word to the server', async () => {
    expect(await refusalOf({ ...MAIL, to: 'ani@example.test, budi@example.test' })).toMatchObject({
      kind: 'permanent',
    });
    expect(await refusalOf({ ...MAIL, to: 'ani@example.test>\r\nRCPT TO:<budi@example.test' })).toMatchObject({
      kind: 'permanent',
    });
    expect(await refusalOf({ ...MAIL, messageId: '<a@b>\r\nBcc: <budi@example.test>' })).toMatchObject({
      kind: 'permanent',
    });
    expect(await refusalOf({ ...MAIL, headers: { 'X-A: b\r\nBcc': 'budi@example.test' } })).toMatchObject({
      kind: 'permanent',
    });
    expect(sink.received).toEqual([]);
  });

  test('a line break in the subject or a header starts no new header', async () => {
    await mailer.send({
      ...MAIL,
      subject: 'Unit\r\nBcc: budi@example.test',
      headers: { 'X-Unit': 'A\nBcc: budi@example.test' },
    });
    const [mail] = sink.received;
    expect(mail?.subject).toBe('Unit Bcc: budi@example.test');
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.headers.get('x-unit')).toBe('A Bcc: budi@example.test');
  });
});

describe('A server that accepts the connection and stays silent', () => {
  let server: Server;

  beforeEach(() => new Promise<void>((resolve) => void (server = createServer().listen(0, '127.0.0.1', resolve))));
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('is given up on', async () => {
    const { port } = server.address() as { port: number };
    const postbox = smtpPostbox(`smtp://127.0.0.1:${port}`, { connection: 200, silence: 200, mail: 2_000 });
    await expect(postbox.deliver({ ...MAIL, from: 'zi@example.test' })).rejects.toMatchObject({ kind: 'temporary' });
    postbox.close();
  });
});
