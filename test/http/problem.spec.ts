import { BadRequestException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { InvalidDate } from '../../src/domain/calendar-date.js';
import { DomainError, type RefusalKind } from '../../src/domain/domain-error.js';
import { HttpProblem, problemOf, titleOf } from '../../src/http/problem.js';

class Refused extends DomainError {
  readonly code = 'refused-for-a-test';

  constructor(readonly kind: RefusalKind) {
    super('The fix.');
  }
}

describe('A problem', () => {
  it.each([
    ['not-found', 404],
    ['forbidden', 403],
    ['unauthenticated', 401],
    ['conflict', 409],
    ['invalid', 422],
    ['stale', 412],
    ['unconditional', 428],
  ] as const)('of kind %s has status %i', (kind, status) => {
    expect(problemOf(new Refused(kind))).toEqual({ status, code: 'refused-for-a-test', detail: 'The fix.', facts: {} });
  });

  it('carries the facts of what the rules refuse', () => {
    expect(problemOf(new InvalidDate('2021-02-30')).facts).toEqual({ given: '2021-02-30' });
  });

  it('keeps the status and the words of an HTTP exception', () => {
    expect(problemOf(new NotFoundException('No such unit.'))).toMatchObject({
      status: 404,
      code: 'not-found',
      detail: 'No such unit.',
    });
    expect(problemOf(new BadRequestException(['a', 'b']))).toMatchObject({
      status: 400,
      code: 'bad-request',
      detail: 'a; b',
    });
    expect(problemOf(new ForbiddenException())).toMatchObject({ status: 403, detail: 'Forbidden' });
    expect(problemOf(new HttpProblem(418, 'teapot', 'Take the kettle.', { spout: 1 }))).toEqual({
      status: 418,
      code: 'teapot',
      detail: 'Take the kettle.',
      facts: { spout: 1 },
    });
  });

  it.each([
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
    Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('the database system is starting up'), { code: '57P03' }),
    Object.assign(new Error('sorry, too many clients already'), { code: '53300' }),
    Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' }),
    Object.assign(new Error('deadlock detected'), { code: '40P01' }),
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
    new Error('query failed', { cause: new Error('Connection terminated due to connection timeout') }),
  ])('is unavailability when the database cannot be reached: %s', (error) => {
    expect(problemOf(error)).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it.each([new Error('secret'), Object.assign(new Error('secret'), { code: '23505' }), 'secret', null, undefined])(
    'is ours, and keeps its text to itself, for anything else: %s',
    (error) => {
      const problem = problemOf(error);
      expect(problem).toMatchObject({ status: 500, code: 'internal-server-error' });
      expect(JSON.stringify(problem)).not.toContain('secret');
    },
  );

  it('has a title made of its code', () => {
    expect(titleOf('items-unanswered')).toBe('Items unanswered');
  });
});
