import { ApiClient } from '../../../src/demo/api-client.js';
import type { TestApp } from '../../support/app.js';
import { PASSWORD } from '../../support/factories.js';
import { ASKED } from './asked.js';
import type { Asked } from './asking.js';
import { type ActorName, PLACES, type Scenery, type Things } from './scenery.js';
import { TakingBack } from './taking-back.js';

/** One line of the table: a route, and for some what it is asked about. */
export interface Question {
  /** e.g. GET /sheets/{id} · an open first pass of the TPI */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** The action of src/access/permissions.ts; null for everybody, also without an account. */
  readonly action: string | null;
}

/** What comes of a request, as a letter. */
export const SIGNS = { done: '+', not: '~', empty: 'o', refused: 'x', hidden: '.', 'not signed in': '-' } as const;

/** What ends the session it is asked with is asked with one of its own. */
const ENDS_SESSIONS = ['POST /session', 'DELETE /session', 'DELETE /profile/sessions'];

/** A refusal of the guard, who asks for the role and nothing else. */
const BY_ROLE = '/problems/action-not-permitted';

/** Nobody is signed in by a session that has been taken back. */
const SIGN_IN = 'POST /session';

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks a running program as everybody, about everything, and leaves it as it was. */
export class Outcomes {
  /** What changed a row that matters and left no event: a route, and the tables. */
  readonly silent: (readonly [route: string, ...tables: string[]])[] = [];
  private readonly takingBack: TakingBack;
  /** What was last read: a list that takes no address of a thing is one answer, looked through for each place. */
  private read: { readonly asked: string; readonly answer: Answer } | null = null;

  constructor(
    private readonly program: TestApp,
    private readonly scenery: Scenery,
  ) {
    this.takingBack = TakingBack.in(program.app);
  }

  /** A sign for each distance; what is in brackets was asked wrongly, and says nothing about who may. */
  async of(question: Question, actor: ActorName | null): Promise<string> {
    const signs: string[] = [];
    for (const place of PLACES) {
      const things = this.scenery.things.get(place) ?? {};
      const sign = await this.signOf(question, things, await this.cookieOf(actor, question));
      // The door knows neither the thing nor its place: whom it turns away it always does.
      if (sign === BY_ROLE || (actor === null && sign === SIGNS['not signed in'])) return sameForAll(sign);
      signs.push(sign);
    }
    return signs.join('');
  }

  private async signOf(question: Question, things: Things, cookie: string): Promise<string> {
    const before = this.takingBack.transactions;
    const ask = () => this.ask(question, things, cookie);
    const { status, text } = await (question.name === SIGN_IN ? this.takingBack.pause(ask) : ask());
    if (status === 401) return SIGNS['not signed in'];
    if (status === 403) return text.includes(BY_ROLE) ? BY_ROLE : SIGNS.refused;
    // What was made is looked for afterwards, and has been taken back.
    if (status === 404) return this.takingBack.transactions > before ? SIGNS.done : SIGNS.hidden;
    if (status >= 500 || status === 429 || text.includes('/problems/invalid-request')) return `[${status} ${text}]`;
    if (status >= 400) return SIGNS.not;
    if (text === '[]') return SIGNS.empty;
    const isList = question.method === 'GET' && !question.path.includes('{');
    return isList && !(await this.tellsOf(question, things, { cookie, text })) ? SIGNS.empty : SIGNS.done;
  }

  private async ask(question: Question, things: Things, cookie: string): Promise<Answer> {
    const asked = ASKED[question.name]?.(things) ?? {};
    const key = JSON.stringify([question.name, asked, cookie]);
    if (this.read?.asked === key) return this.read.answer;
    const answer = await this.send(question, asked, cookie);
    const silent = this.takingBack.takeSilent();
    if (silent.length > 0) this.silent.push([question.name, ...silent]);
    this.read = question.method === 'GET' ? { asked: key, answer } : null;
    return answer;
  }

  private async send(question: Question, asked: Asked, cookie: string): Promise<Answer> {
    const { params = {}, query = '', body, headers = {} } = asked;
    const path = question.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'missing');
    const isText = typeof body === 'string';
    const type: Record<string, string> = body === undefined || isText ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${this.program.url}${path}${query === '' ? '' : `?${query}`}`, {
      method: question.method,
      headers: { ...(cookie === '' ? {} : { cookie }), ...type, ...headers },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Whether a list holds something of the place; sums name nobody, and differ from those of an institution without anything. */
  private async tellsOf(question: Question, things: Things, seen: { cookie: string; text: string }): Promise<boolean> {
    const isNamed = NAMES.some((name) => things[name] !== undefined && mentions(seen.text, things[name]));
    if (isNamed || !question.path.includes('/reports/')) return isNamed;
    return seen.text !== (await this.ask(question, this.scenery.nowhere, seen.cookie)).text;
  }

  private async cookieOf(actor: ActorName | null, { name }: Question): Promise<string> {
    if (actor === null) return '';
    const client = this.scenery.actor(actor);
    if (!ENDS_SESSIONS.includes(name)) return client.sessionCookie;
    const { email } = await client.get<{ email: string }>('/session');
    const { sessionCookie } = await this.takingBack.pause(() =>
      new ApiClient(this.program.url).signIn(email, PASSWORD),
    );
    return sessionCookie;
  }
}

function sameForAll(sign: string): string {
  return (sign === BY_ROLE ? SIGNS.refused : sign).repeat(PLACES.length);
}

/** Of the things of a place, those that a list would name. */
const NAMES = [
  'institutionId',
  'unitId',
  'unitName',
  'awardId',
  'selfAssessment',
  'internalEvaluation',
  'deskEvaluation',
  'mailingId',
  'feedId',
  'conflictId',
  'sessionId',
  'identityId',
  'draftId',
  'operationId',
];

/** Not as the beginning of a longer name: of `Balai unit-1` in `Balai unit-12`. */
function mentions(text: string, name: string): boolean {
  return text
    .split(name)
    .slice(1)
    .some((rest) => !/^\d/.test(rest));
}
