import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/**
 * As plain as a proxy can be: it asks /health/ready of each process, gives the ready ones their turns on kept connections, and
 * tries nothing again, so that whatever fails is seen.
 */
export class Proxy {
  /** How many requests each process has answered, by its address. */
  readonly answered = new Map<string, number>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server: Server;
  private ready: readonly string[] = [];
  private turn = 0;
  private isOver = false;

  private constructor(private readonly processes: readonly string[]) {
    this.server = createServer((asked, answer) => this.pass(asked, answer));
  }

  /** @param processes addresses like http://127.0.0.1:3001 */
  static async before(processes: readonly string[]): Promise<Proxy> {
    const proxy = new Proxy(processes);
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    void proxy.look();
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Waits until exactly so many processes get requests. */
  async untilReady(count: number): Promise<void> {
    while (this.ready.length !== count) await sleep(LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async look(): Promise<void> {
    while (!this.isOver) {
      const states = await Promise.all(this.processes.map((address) => isReady(address)));
      this.ready = this.processes.filter((_, place) => states[place]);
      await sleep(LOOK_EVERY_MS);
    }
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const address = this.ready[(this.turn += 1) % this.ready.length];
    if (address === undefined) return refuse(answer, 'nobody is ready');
    const { method, headers } = asked;
    const passed = request(`${address}${asked.url}`, { method, headers, agent: this.agent }, (said) => {
      this.answered.set(address, (this.answered.get(address) ?? 0) + 1);
      answer.writeHead(said.statusCode ?? 502, ownHeaders(said));
      said.pipe(answer);
    });
    passed.on('error', (error) => refuse(answer, `${address}: ${error.message}`));
    asked.pipe(passed);
  }
}

/** What a process says of its connection to the proxy is not for whoever asked the proxy. */
function ownHeaders({ headers }: IncomingMessage): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'connection' && name !== 'keep-alive'));
}

function refuse(answer: ServerResponse, why: string): void {
  if (answer.headersSent) answer.destroy();
  else answer.writeHead(502).end(why);
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
