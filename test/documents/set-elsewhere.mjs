import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';

// A process of its own, in another zone: sets the paper it is given on stdin, and says the digest of the PDF.
const worker = new Worker(new URL('../../src/documents/typesetting-thread.mjs', import.meta.url));
const { template, data } = JSON.parse(await text(process.stdin));
worker.postMessage({ template, data: JSON.stringify(data) });
worker.once('message', ({ pdf }) => {
  process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
  void worker.terminate();
});
