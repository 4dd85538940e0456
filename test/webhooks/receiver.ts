import { jest } from '@jest/globals';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook as Verifier } from 'standardwebhooks';
import { type Site, startSite } from '../support/site.js';

/** One POST as it came. */
export interface Heard {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const status =
  (code: number, body = ''): Answer =>
  (response) =>
    void response.writeHead(code).end(body);

/** An answer that is not given before the test releases it. */
export function held() {
  let answer: Answer = () => undefined;
  const arrived = new Promise<ServerResponse>((resolve) => (answer = resolve));
  const release = (code: number) => void arrived.then((response) => response.writeHead(code).end());
  return { answer, arrived, release };
}

/** A real system of an institution, on this machine. */
export class Receiver {
  readonly heard: Heard[] = [];
  private next: Answer[] = [];
  private site: Site;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.site = await startSite({ '/hook': (request, response) => void receiver.hear(request, response) });
    return receiver;
  }

  get url(): string {
    return `${this.site.url}/hook`;
  }

  get port(): number {
    return this.site.port;
  }

  /** What it answers to the next requests, in order; without any it answers 204. */
  willAnswer(...answers: Answer[]): void {
    this.next = answers;
  }

  /** Those with this webhook-id. */
  heardOf(id: string): Heard[] {
    return this.heard.filter((one) => one.id === id);
  }

  close(): Promise<void> {
    return this.site.close();
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    this.heard.push({ id: String(request.headers['webhook-id']), headers: request.headers, body });
    (this.next.shift() ?? status(204))(response, request);
  }
}

/** What a receiver does with the library of Standard Webhooks, at a moment. Throws when the signature is not of this secret. */
export function verified({ body, headers }: Heard, secret: string, at: Date): unknown {
  const now = jest.spyOn(Date, 'now').mockReturnValue(at.getTime());
  try {
    return new Verifier(secret).verify(body, headers as Record<string, string>);
  } finally {
    now.mockRestore();
  }
}
