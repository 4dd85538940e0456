import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Postbox } from './postbox.js';

/**
 * Writes each mail as an RFC 5322 file into `folder`; the same Message-ID overwrites its file. People read the answer in the delivery
 * log, so that it names the file by its end and not by the id in it.
 */
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
      const fingerprint = createHash('sha256').update(messageId).digest('hex').slice(0, 16);
      await writeWhole(folder, `${readable(messageId)}${fingerprint}.eml`, text as Buffer);
      return `written to a file whose name ends with ${fingerprint}.eml`;
    },
    close: () => composer.close(),
  };
}

/** What of a Message-ID a file may be called; the fingerprint behind it makes it unique. */
function readable(messageId: string): string {
  return messageId
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 80);
}

/** A reader of the folder sees the whole file or none. */
async function writeWhole(folder: string, name: string, text: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomUUID()}.part`);
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, join(folder, name));
}
