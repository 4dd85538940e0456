import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namesTag } from './if-none-match.js';

/** Only the asker's own browser keeps it, and asks each time whether it still holds. */
export const KEPT_BY_ASKER = 'private, no-cache';

const asked = new WeakSet<FastifyRequest>();

/** Has the answer to a request tagged by what is in it, where nothing cheaper has tagged it before. */
export function tagByContent(request: FastifyRequest): void {
  asked.add(request);
}

/**
 * Answers 304 to whoever has the same content already: it is read again, but not sent. Equal tags are equal content, so what one person
 * was shown is never taken for what another may see. Weak, since what is packed for the way is the same answer.
 */
export function tagContents(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', (request, reply, payload, done) =>
    done(null, isTagged(request, reply) ? known(request, reply, payload) : payload),
  );
}

function isTagged(request: FastifyRequest, reply: FastifyReply): boolean {
  return asked.has(request) && reply.statusCode === 200 && !reply.hasHeader('etag');
}

function known(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string') return payload;
  // What follows stands in a header, and is as much of a list as its rows.
  const content = `${String(reply.getHeader('link') ?? '')}\n${payload}`;
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', `W/${tag}`);
  if (!namesTag(request.headers['if-none-match'], tag)) return payload;
  void reply.status(304).removeHeader('content-type');
  return null;
}
