import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';

/** Everything a page needs is a file of ours; nothing inline, nothing from elsewhere, and nobody may frame us. */
const CONTENT_SECURITY_POLICY = {
  // Helmet's own directives would send browsers to https where there is none.
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    // A preview of evidence stands in a frame, and is played, where it can be.
    frameSrc: ["'self'"],
    // Pictures are looked at before they are sent.
    imgSrc: ["'self'", 'data:', 'blob:'],
    manifestSrc: ["'self'"],
    mediaSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'"],
  },
};

/** The page of the jobs names its own folder as base; it needs nothing else. */
const JOB_BOARD_POLICY = {
  ...CONTENT_SECURITY_POLICY,
  directives: { ...CONTENT_SECURITY_POLICY.directives, baseUri: ["'self'"] },
};

/** Of a page that is shown as a mail shows it: it loads nothing, sends nothing, and has its styles in the tags. */
export const MAIL_SECURITY_POLICY =
  "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS = headersFor(CONTENT_SECURITY_POLICY);
const JOB_BOARD_HEADERS = headersFor(JOB_BOARD_POLICY);

/** Headers that keep a browser from what no answer of ours needs. A hook. */
export function protect(_: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.headers(HEADERS);
  done();
}

/** The same for the pages of the jobs. */
export function protectBoard(_: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.headers(JOB_BOARD_HEADERS);
  done();
}

/** What helmet sets on an answer, asked once: it is the same for all, and to set each by itself was 4 % of saving an answer. */
function headersFor(contentSecurityPolicy: typeof CONTENT_SECURITY_POLICY): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  helmet({ contentSecurityPolicy })(request, answer, (error) => {
    if (error !== undefined) throw error;
  });
  return answer.getHeaders();
}
