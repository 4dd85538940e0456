import { type Action, PERMISSIONS, rolesFor } from '../../src/access/permissions.js';
import {
  PERSON_SCOPES,
  rolesWithScope,
  scopesFor,
  SERVICE_SCOPES,
  TOKEN_SCOPES,
  type TokenScope,
} from '../../src/access/token-scopes.js';

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const WRITING = METHODS.filter((method) => !['GET', 'HEAD'].includes(method));

describe('What a token opens', () => {
  it('is said of every action, and of no other', () => {
    expect(Object.keys(TOKEN_SCOPES).sort()).toEqual(ACTIONS.toSorted());
  });

  it.each([
    'account.manage',
    'session.own',
    'profile.own',
    'access-token.own',
    'service-token.manage',
    'portalrb.connect',
    'institution-archive.own',
    'calendar-feed.own',
    'webhook.manage',
    'evidence.share',
    'job.manage',
  ] as const)('is never %s: it is the account itself, or makes another key', (action) => {
    expect(METHODS.map((method) => scopesFor(action, method))).toEqual(METHODS.map(() => []));
  });

  it.each([
    'assessment.submit',
    'assessment.propose',
    'assessment.determine',
    'award.decide',
    'pass.submit',
    'instrument.publish',
    'cycle.manage',
    'evaluator.assign',
  ] as const)('changes nothing by %s: a person who is there decides', (action) => {
    expect(WRITING.flatMap((method) => scopesFor(action, method))).toEqual([]);
  });

  it('is all reading for whoever only reads, and nothing else', () => {
    expect(scopesFor('inbox.own', 'GET')).toEqual(['read']);
    expect(scopesFor('inbox.own', 'POST')).toEqual(['write']);
    expect(scopesFor('sheet.answer', 'PUT')).toEqual(['write']);
    expect(scopesFor('evidence.upload', 'HEAD')).toEqual(['write']);
    for (const action of ACTIONS)
      for (const method of WRITING) expect([action, scopesFor(action, method)]).not.toEqual([action, ['read']]);
  });

  it('is by no scope of an institution a change of anything', () => {
    const opened = ACTIONS.flatMap((action) => WRITING.flatMap((method) => scopesFor(action, method)));
    expect(new Set<TokenScope>(opened)).toEqual(new Set(['write']));
  });

  it('is for a machine no more than leadership of its institution may do', () => {
    const lacking = SERVICE_SCOPES.filter((scope) => !rolesWithScope(scope).includes('LEADERSHIP'));
    expect(lacking).toEqual([]);
  });

  it('is something for each scope', () => {
    const opened = new Set(ACTIONS.flatMap((action) => TOKEN_SCOPES[action] as readonly TokenScope[]));
    expect([...opened].sort()).toEqual([...PERSON_SCOPES, ...SERVICE_SCOPES].sort());
  });
});

describe('Whoever gives a scope to a machine', () => {
  it('may read as much: an administrator gives the register, and no results', () => {
    expect(rolesWithScope('register.read')).toContain('ADMINISTRATOR');
    expect(rolesWithScope('results.read')).not.toContain('ADMINISTRATOR');
    expect(rolesWithScope('results.read')).toContain('INSTITUTION_HEAD');
    expect(rolesFor('service-token.manage')).toEqual(['ADMINISTRATOR', 'INSTITUTION_HEAD']);
  });
});
