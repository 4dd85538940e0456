import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Postbox } from './postbox.js';

/** Writes each mail as an RFC 5322 file into `folder`; the same Message-ID overwrites its file. */
export function folderPostbox(folder: string): Postbox {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver(message) {
      const { message: text, messageId } = await composer.sendMail(message);
      const name = fileNameOf(messageId);
      await writeWhole(folder, name, text as Buffer);
      return `written to ${name}`;
    },
    close: () => composer.close(),
  };
}

/** Readable, and by its fingerprint unique, whatever the Message-ID holds. */
function fileNameOf(messageId: string): string {
  const readable = messageId
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 80);
  return `${readable}${createHash('sha256').update(messageId).digest('hex').slice(0, 16)}.eml`;
}

/** A reader of the folder sees the whole file or none. */
async function writeWhole(folder: string, name: string, text: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomUUID()}.part`);
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, join(folder, name));
}
