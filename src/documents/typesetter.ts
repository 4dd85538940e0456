import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Paper } from './paper.js';

/** A template that does not compile, or data that does not fit it: our mistake. */
export class TypesettingFailed extends Error {}

type Answer = { readonly pdf: Uint8Array } | { readonly problem: string };

const THREAD = new URL('typesetting-thread.mjs', import.meta.url);

/** Setting takes the processor for tens of milliseconds to many seconds, so it is done in threads: nothing else waits for it. */
@Injectable()
export class Typesetter implements OnApplicationShutdown {
  private readonly prompt = new TypesettingThread();
  private readonly patient = new TypesettingThread();

  /** For whoever waits for a page or two. A PDF; the same paper gives the same bytes. Throws TypesettingFailed. */
  async setPage(paper: Paper): Promise<Buffer> {
    return this.prompt.set(paper);
  }

  /** For jobs: however long it takes, one after another. Throws TypesettingFailed. */
  async setReport(paper: Paper): Promise<Buffer> {
    return this.patient.set(paper);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.prompt.end(), this.patient.end()]);
  }
}

/** One thread, which sets one paper after another. It begins with the first, and anew after it died. */
class TypesettingThread {
  private readonly logger = new Logger('Typesetter');
  private worker: Worker | undefined;
  private last: Promise<unknown> = Promise.resolve();

  async set(paper: Paper): Promise<Buffer> {
    const turn = this.last.then(async () => this.ask(paper));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask({ template, data }: Paper): Promise<Buffer> {
    const worker = (this.worker ??= this.begin());
    // Kept alive by what it is doing, not by being there.
    worker.ref();
    const answer = answerOf(worker);
    worker.postMessage({ template, data: JSON.stringify(data) });
    const given = await answer.finally(() => worker.unref());
    if ('problem' in given) throw new TypesettingFailed(`${template}: ${given.problem}`);
    return Buffer.from(given.pdf.buffer, given.pdf.byteOffset, given.pdf.byteLength);
  }

  private begin(): Worker {
    const worker = new Worker(THREAD);
    worker.on('error', (error) => this.logger.error(error));
    worker.once('exit', () => (this.worker = undefined));
    return worker;
  }
}

/** The next message of a thread. Rejects when it dies instead. */
async function answerOf(worker: Worker): Promise<Answer> {
  const answered = new AbortController();
  const { signal } = answered;
  const died = once(worker, 'exit', { signal }).then(([code]) => {
    throw new TypesettingFailed(`The typesetting thread ended (${String(code)}).`);
  });
  try {
    const [answer] = (await Promise.race([once(worker, 'message', { signal }), died])) as [Answer];
    return answer;
  } finally {
    answered.abort();
  }
}
