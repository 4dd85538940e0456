import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FieldFault } from '../domain/field-fault.js';
import { HttpProblem } from './problem.js';
import { MOST_ERRORS } from './validation.pipe.js';
import { unstorableTexts } from './unstorable-text.js';

export const BODY_LIMIT_BYTES = 1024 * 1024;
/** No body of this API has more than a handful of levels. */
const DEEPEST = 32;

type Done = (error: Error | null, body?: unknown) => void;

/** Fastify's own JSON parser, whose refusal says what is wrong and where. */
export function parseJsonBody(this: unknown, request: FastifyRequest, body: Buffer, done: Done): void {
  const text = body.toString('utf8');
  const parser: ReturnType<FastifyInstance['getDefaultJsonParser']> = request.server.getDefaultJsonParser(
    'error',
    'error',
  );
  void parser(request, text, (error, value) => {
    if (error) done(new HttpProblem(400, 'malformed-json', reasonToRefuse(text)));
    else done(isTooDeep(value) ? tooDeep() : unstorableProblem(text, value), value);
  });
}

/** What reads a body later is recursive: one nested without end would run it out of stack. Looks at one level at a time. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return level.length > 0;
}

function tooDeep(): HttpProblem {
  return new HttpProblem(422, 'invalid-request', `The body is nested deeper than ${DEEPEST} levels: send it flatter.`);
}

/** Only an escape can say what cannot be kept, so a body without one is not looked through. */
function unstorableProblem(text: string, body: unknown): HttpProblem | null {
  const pointers = text.includes('\\u') ? unstorableTexts(body) : [];
  if (pointers.length === 0) return null;
  const detail = 'leave out U+0000 and halves of surrogate pairs.';
  const fault = { detail, rule: 'storableText', limits: [] } as const;
  const errors: FieldFault[] = pointers.slice(0, MOST_ERRORS).map((pointer) => ({ pointer, ...fault }));
  return new HttpProblem(422, 'invalid-request', 'A text holds characters that cannot be kept: "errors" says where.', {
    errors,
  });
}

/** Fastify keeps the reason to itself, so the text is read once more. */
function reasonToRefuse(text: string): string {
  if (text.length === 0) return 'The body is empty: send a JSON document, or leave out Content-Type.';
  try {
    JSON.parse(text);
    return 'The body has a key named "__proto__" or "constructor": leave it out.';
  } catch (error) {
    return `The body is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
