import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Webhook as Signer } from 'standardwebhooks';
import { askAt, beginningOf, type Question } from '../network/pinned-request.js';
import { PublicNetwork } from '../network/public-network.js';
import { faultOfReceiver } from './webhook-address.js';

/** The whole of it, from asking for the name to the end of the answer, in milliseconds. */
const PATIENCE_MS = 10_000;
/** So much of an answer is read, so that its sender need not break off in the middle. */
const READ_BYTES = 64 * 1024;
const EXCERPT = 500;

/** One event as it goes to one receiver. */
export interface WebhookMessage {
  /** The same whenever the same event is sent again. */
  readonly id: string;
  readonly url: string;
  /** JSON. */
  readonly body: string;
  /** Each signs it. */
  readonly secrets: readonly string[];
}

/** What a receiver said. */
export interface WebhookAnswer {
  /** null where there was no answer. */
  readonly httpStatus: number | null;
  /** The beginning of it, or why there was none; at most 500 characters. */
  readonly said: string;
}

/** Posts signed events (Standard Webhooks 1.0). Never connects to an address that is not public, never follows a redirection. */
@Injectable()
export class WebhookSender {
  constructor(private readonly network: PublicNetwork) {}

  /** Never rejects: what goes wrong on the way is the answer. `patienceMs` bounds the whole of it. */
  async send(message: WebhookMessage, sentAt: Date, patienceMs = PATIENCE_MS): Promise<WebhookAnswer> {
    const fault = faultOfReceiver(this.network, message.url);
    if (fault !== null) return unanswered(`The address ${fault.detail}.`);
    const signal = AbortSignal.timeout(patienceMs);
    try {
      return await this.post(message, sentAt, signal);
    } catch (error) {
      return unanswered(signal.aborted ? `No answer within ${patienceMs / 1_000} seconds.` : reasonOf(error));
    }
  }

  private async post(message: WebhookMessage, sentAt: Date, signal: AbortSignal): Promise<WebhookAnswer> {
    const url = new URL(message.url);
    const open = await this.network.openAddresses(url, signal);
    if (open.length === 0) return unanswered(`${url.hostname} leads to no public address.`);
    return answerOf(await askAt(url, open, signed(message, sentAt), signal));
  }
}

function signed({ id, body, secrets }: WebhookMessage, sentAt: Date): Question {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'ZonaIntegritas-Webhook',
    'accept-encoding': 'identity',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, sentAt, body)).join(' '),
  };
  return { method: 'POST', headers, body };
}

/** The status counts even where the rest of the answer never comes. */
async function answerOf(response: IncomingMessage): Promise<WebhookAnswer> {
  try {
    const beginning = await beginningOf(response, READ_BYTES).catch(() => Buffer.alloc(0));
    return { httpStatus: response.statusCode ?? null, said: excerptOf(beginning.toString('utf8')) };
  } finally {
    response.destroy();
  }
}

function unanswered(why: string): WebhookAnswer {
  return { httpStatus: null, said: excerptOf(why) };
}

/** PostgreSQL keeps no U+0000. */
function excerptOf(text: string): string {
  return text.replaceAll('\0', '').slice(0, EXCERPT);
}

/** The error of several addresses tried in vain has a code and no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ((error as NodeJS.ErrnoException).code ?? error.name);
}
