import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { type DynamicModule, HttpException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { withOrigin } from '../common/origin.js';
import type { Settings } from '../config/settings.js';
import { readFileBodies } from './file-body.js';
import { hangUpOnTheSilent, partOnLeaving } from './draining.js';
import { refuseForeignChanges } from './foreign-origin.js';
import { FORM_TYPES, skipFormBody } from './form-body.js';
import { type HomeNotes, NO_NOTES } from './home.notes.js';
import { readHostCookies } from './host-cookies.js';
import { HttpModule } from './http.module.js';
import { tagContents } from './content-tag.js';
import { BODY_LIMIT_BYTES, parseJsonBody } from './json-body.js';
import { serveOpenApi } from './openapi.js';
import { problemOf } from './problem.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { Metrics } from '../metrics/metrics.js';
import { logRequests } from './request-log.js';
import { observeRequests } from '../metrics/request-durations.js';
import { protect } from './security-headers.js';
import { refuseUnreadable } from './unreadable-request.js';
import { createValidationPipe } from './validation.pipe.js';
import { serveWebClient } from './web-client.js';

/** How long a client may take to send one whole request. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Smaller answers are not worth the work; brotli costs more than it saves on answers that are made anew each time. */
const COMPRESSED_FROM_BYTES = 1_024;

/** Of 9: a report of 32 kB is 6.7 kB instead of 6.4 at 3, and packed in less than half the time. */
const COMPRESSION = 1;

/**
 * Up to here an answer is packed at once: a report takes 0.1 to 0.3 ms so, and 1.3 to 1.5 by way of a stream, which the library takes from
 * 8 kB on where there are two cores and from 4 kB on where there are more.
 */
const PACKED_AT_ONCE_TO_BYTES = 65_536;

/**
 * What answers outside /api/v1. Routes are compared as they are declared: the colon is escaped, for otherwise it would also
 * fit the API's own `awards/:id`.
 */
const PAGES = [
  'home.css',
  String.raw`awards/\:number`,
  'publik',
  'publik/{*page}',
  'shared/:token',
  'unsubscribe/:token',
  'calendar/:file',
  'sign-on',
  'sign-on/callback',
  'health/{*probe}',
  'metrics',
  'api/docs',
  'api/docs/{*file}',
];

/**
 * The whole HTTP side around `module`, configured but not yet listening. Every controller answers under /api/v1,
 * except the pages and /health. Rejects, rather than ending the process, when a module cannot be built.
 */
export async function createHttpApplication(
  module: DynamicModule,
  settings: Settings,
  notes: HomeNotes = NO_NOTES,
): Promise<NestFastifyApplication> {
  const whole = HttpModule.around(module, settings, notes);
  const app = await NestFactory.create<NestFastifyApplication>(whole, createAdapter(settings), {
    abortOnError: false,
    bodyParser: false,
    bufferLogs: true,
  });
  watchRequests(app, settings);
  partOnLeaving(app);
  hangUpOnTheSilent(app);
  app.setGlobalPrefix('api/v1', { exclude: [...PAGES, `${settings.ZI_PORTALRB_PATH}/{*path}`] });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  readBodies(app);
  await app.register(cookie);
  readHostCookies(app, settings);
  refuseForeignChanges(app, settings);
  app.getHttpAdapter().getInstance().addHook('onRequest', protect);
  await packAnswers(app);
  serveOpenApi(app);
  await serveWebClient(app);
  return app;
}

/** Before the first route: a hook sees only those that come after it. */
function watchRequests(app: NestFastifyApplication, { LOG_LEVEL }: Settings): void {
  app.useLogger(app.get(Logger));
  // One logger a process: the demonstration, put in before, wanted it quieter.
  PinoLogger.root.level = LOG_LEVEL;
  observeRequests(app.getHttpAdapter().getInstance(), app.get(Metrics, { strict: false }));
  logRequests(app.getHttpAdapter().getInstance(), PinoLogger.root);
}

/** Tags what is asked for again, then packs it. Before the first route, as a hook. */
async function packAnswers(app: NestFastifyApplication): Promise<void> {
  tagContents(app);
  // Only what goes out: a small body that grows to a large one is refused as no JSON, not unpacked.
  await app.register(compress, {
    threshold: COMPRESSED_FROM_BYTES,
    encodings: ['gzip'],
    zlibOptions: { level: COMPRESSION },
    syncThreshold: PACKED_AT_ONCE_TO_BYTES,
    globalDecompression: false,
  });
}

function createAdapter({ TRUSTED_PROXIES }: Settings): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Fastify refuses a bare number, for who reaches us past the proxy says what they like: docs/runbook.md forbids that way.
    trustProxy: TRUSTED_PROXIES > 0 && ((_address, hop) => hop < TRUSTED_PROXIES),
    // What still comes on an open connection while we stop is answered, and the connection closed: everything that an answer
    // needs is there until the last one. Fastify's own 503 would be no problem document and would not say when to come again.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // No middleware: whatever every request meets is a hook.
    skipMiddie: true,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseUnreadable,
  });
  adapter.getInstance().addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    // What is not said to be for keeping is for nobody to keep: neither a browser's cache nor a proxy's.
    reply.header('cache-control', 'no-store');
    withOrigin({ channel: 'http', address: request.ip, requestId: request.id }, done);
  });
  return adapter;
}

/** An address the router cannot read never reaches Nest, so not its filter either. */
function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(problemOf(new HttpException(error.message, error.statusCode ?? 400)), request, reply);
}

function readBodies(app: NestFastifyApplication): void {
  acceptOnlyJson(app);
  leaveUploadsUnread(app);
  readFileBodies(app);
}

/**
 * A form on another site can send text and form fields with our cookie, but no JSON: so JSON is all we read. Where a form is
 * taken, its fields are not.
 */
function acceptOnlyJson(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT_BYTES }, parseJsonBody);
  app.getHttpAdapter().getInstance().addContentTypeParser(FORM_TYPES, { parseAs: 'string' }, skipFormBody);
}

/** Bytes of a file are read by whoever takes them, piece by piece; a form cannot send this type either. */
function leaveUploadsUnread(app: NestFastifyApplication): void {
  const unread = (_request: unknown, _payload: unknown, done: (error: null) => void) => done(null);
  app.getHttpAdapter().getInstance().addContentTypeParser('application/offset+octet-stream', unread);
}
