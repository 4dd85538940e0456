import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SimulatedClock } from '../../src/common/clock.js';
import { readSettings } from '../../src/config/settings.js';
import { type Mail, Mailer } from '../../src/mail/mailer.js';

const MAIL: Mail = {
  to: 'ani@example.test',
  subject: 'Pengingat',
  text: 'Isi surat – é',
  messageId: '<reminder-1@example.test>',
};

describe('A mailer without an SMTP server', () => {
  let folder: string;
  let mailer: Mailer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zi-mail-'));
    mailer = new Mailer(readSettings({ ZI_DATA_DIR: folder }), new SimulatedClock(new Date('2026-03-03T00:30:00Z')));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const files = (): Promise<string[]> => readdir(join(folder, 'mail'));

  test('writes a file that a mail program can read', async () => {
    const receipt = await mailer.send(MAIL);
    const [name = ''] = await files();
    const [end = ''] = /[0-9a-f]{16}\.eml$/.exec(name) ?? [];
    expect(receipt).toEqual({ outcome: 'accepted', response: `written to a file whose name ends with ${end}` });
    expect(end).not.toBe('');
    const raw = await readFile(join(folder, 'mail', name));
    expect(raw.toString('latin1')).not.toMatch(/[^\r]\n/);
    const mail = await simpleParser(raw);
    expect(mail).toMatchObject({
      subject: 'Pengingat',
      messageId: MAIL.messageId,
      date: new Date('2026-03-03T00:30:00Z'),
    });
    expect(mail.text?.trim()).toBe('Isi surat – é');
  });

  test('overwrites the file of a mail that is sent again, and leaves nothing else behind', async () => {
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, text: 'Isi kedua' });
    const names = await files();
    expect(names).toHaveLength(1);
    expect(await readFile(join(folder, 'mail', names[0] ?? ''), 'utf8')).toContain('Isi kedua');
  });

  test('writes two mails at once into two files', async () => {
    await Promise.all(['a', 'b', 'a'].map((id) => mailer.send({ ...MAIL, messageId: `<${id}@example.test>` })));
    expect(await files()).toHaveLength(2);
  });

  test('keeps Message-IDs that look alike, are long or look like a path apart and inside the folder', async () => {
    const ids = ['<a-b@x.test>', '<a.b@x.test>', '<../../etc/passwd@x.test>', `<${'l'.repeat(400)}@x.test>`];
    for (const messageId of ids) await mailer.send({ ...MAIL, messageId });
    const names = await files();
    expect(names).toHaveLength(ids.length);
    expect(names.every((name) => /^[A-Za-z0-9-]{1,100}\.eml$/.test(name))).toBe(true);
    expect(await readdir(folder)).toEqual(['mail']);
  });
});
