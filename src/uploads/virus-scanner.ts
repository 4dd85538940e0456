import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { FileInfected, ScannerUnavailable } from './uploads.errors.js';

/** A large archive takes clamd a while. */
const PATIENCE_MS = 60_000;

/** Has clamd look at files before they are kept, where ZI_CLAMD_URL names one; a scanner that does not answer lets nothing through. */
@Injectable()
export class VirusScanner {
  constructor(private readonly settings: Settings) {}

  /** Throws FileInfected, ScannerUnavailable. */
  async assertClean(path: string): Promise<void> {
    const { ZI_CLAMD_URL } = this.settings;
    if (ZI_CLAMD_URL === undefined) return;
    const answer = await answerOf(new URL(ZI_CLAMD_URL), path);
    if (answer === 'stream: OK') return;
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    throw found === undefined ? new ScannerUnavailable(new Error(`clamd says: ${answer}`)) : new FileInfected(found);
  }
}

/** clamd's answer to the bytes of a file, without its final NUL. Throws ScannerUnavailable. */
async function answerOf({ hostname, port }: URL, path: string): Promise<string> {
  const socket = connect({ host: hostname, port: Number(port || 3310), timeout: PATIENCE_MS });
  socket.once('timeout', () => socket.destroy(new Error('clamd took too long')));
  try {
    const [answer] = await Promise.all([readAll(socket), pipeline(framed(path), socket, { end: false })]);
    return answer.replace(/\0$/, '').trim();
  } catch (cause) {
    throw new ScannerUnavailable(cause);
  } finally {
    socket.destroy();
  }
}

/** The command INSTREAM: each piece behind its length, and one of no length at the end. */
async function* framed(path: string): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function readAll(socket: Socket): Promise<string> {
  let said = '';
  for await (const piece of socket.setEncoding('utf8')) said += String(piece);
  return said;
}
