import { PERMISSIONS, rolesFor } from '../../src/access/permissions.js';
import { type Role, ROLES } from '../../src/access/role.js';
import { startApp, type TestApp } from '../support/app.js';
import { World } from '../support/factories.js';
import { pathOf, type Route, routesOf } from '../support/routes.js';

const ID = '00000000-0000-4000-8000-000000000000';
const PUBLIC = [
  'AwardPageController.show',
  'CalendarController.fetch',
  'CertificatesController.show',
  'DocsController.script',
  'DocsController.show',
  'DocsController.start',
  'DocsController.style',
  'HealthController.live',
  'HealthController.ready',
  'HealthController.work',
  'HomeController.style',
  'InstallationController.show',
  'OpenDataController.csv',
  'OpenDataController.json',
  'PasswordsController.ask',
  'PasswordsController.measure',
  'PasswordsController.set',
  'PasswordsController.show',
  'ProviderController.nothing',
  'ProviderController.unit',
  'ProviderController.wbbm',
  'ProviderController.wbk',
  'PublicPagesController.data',
  'PublicPagesController.list',
  'PublicPagesController.unit',
  'PublicPagesController.verification',
  'RegisterController.list',
  'RegisterController.show',
  'SessionsController.end',
  'SharedController.content',
  'SharedController.list',
  'SharedPageController.show',
  'SignInController.begin',
  'SignInController.complete',
  'SignOnController.begin',
  'SignOnController.complete',
  'UnsubscribeController.show',
  'UnsubscribeController.unsubscribe',
];
/** Readers keep their own account, give programs of theirs tokens, choose how they are reminded, follow what is due in their own calendars, and ask for documents of what they read: each gets one of their own. */
const FOR_READERS = [
  'OwnSessionsController.endOthers',
  'OwnSessionsController.end',
  'AccountsController.rename',
  'PreferencesController.chooseLanguage',
  'PreferencesController.chooseKind',
  'PasswordsController.change',
  'OwnSecondFactorController.begin',
  'OwnSecondFactorController.confirm',
  'OwnSecondFactorController.remove',
  'OwnTokensController.make',
  'OwnTokensController.revoke',
  'OwnIdentitiesController.unlink',
  'CalendarFeedsController.make',
  'CalendarFeedsController.revoke',
  'InboxController.readAll',
  'InboxController.read',
  'DocumentsController.ask',
  'DocumentsController.askAll',
  'InstitutionArchivesController.ask',
];

let program: TestApp;
let world: World;
let routes: readonly Route[];

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  routes = routesOf(program.app);
});
afterAll(() => program?.close());

/** Asks a route with an id in every place of its path. */
async function call(route: Route, cookie = ''): Promise<Response> {
  const [method = ''] = route.address.split(' ');
  return fetch(`${program.url}${pathOf(route).replaceAll(/:\w+/g, ID)}`, { method, headers: { cookie } });
}

const guarded = () => routes.filter(({ isPublic }) => !isPublic);

describe('Every route', () => {
  it('says who may use it', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(
      routes.filter(({ action, isPublic }) => (action === undefined) !== isPublic).map(({ name }) => name),
    ).toEqual([]);
  });

  it('is for people with an account, except these', () => {
    const open = routes.filter(({ isPublic }) => isPublic);
    expect(open.map(({ name }) => name).sort()).toEqual(PUBLIC);
  });

  it('is what an action is for: none is left over', () => {
    const used = new Set(routes.map(({ action }) => action));
    expect(Object.keys(PERMISSIONS).filter((action) => !used.has(action as never))).toEqual([]);
  });

  it('asks who is there before anything else', async () => {
    for (const route of guarded()) {
      const response = await call(route);
      expect([route.name, response.status]).toEqual([route.name, 401]);
      if (route.address.startsWith('HEAD ')) continue;
      expect(await response.json()).toMatchObject({ type: '/problems/not-signed-in' });
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="zona-integritas"');
    }
  });

  it.each(ROLES)('is closed to a %s whose role does not include it', async (role) => {
    const client = await world.as(role, ['LEADERSHIP', ...NATIONAL].includes(role) ? undefined : await world.unit());
    for (const route of guarded()) {
      if (route.action === undefined || rolesFor(route.action).includes(role)) continue;
      const response = await call(route, client.sessionCookie);
      expect([route.name, response.status]).toEqual([route.name, 403]);
      // What answers HEAD says no more.
      if (route.address.startsWith('HEAD ')) continue;
      const refusal = (await response.json()) as Readonly<Record<string, unknown>>;
      expect([route.name, refusal['type']]).toEqual([route.name, '/problems/action-not-permitted']);
      expect(refusal['roles']).not.toContain(role);
    }
  });

  it('that changes anything is closed to leadership and auditors', () => {
    const changing = guarded().filter(({ address }) => !address.startsWith('GET '));
    const readers: readonly Role[] = ['LEADERSHIP', 'AUDITOR'];
    const open = changing.filter(
      ({ action }) => action !== undefined && rolesFor(action).some((role) => readers.includes(role)),
    );
    expect(changing.length).toBeGreaterThan(15);
    expect(open.map(({ name }) => name)).toEqual(FOR_READERS);
  });

  it('that shows scores is closed to administrators', () => {
    const scores = routes.filter(({ address }) => /sheets|assessments/.test(address));
    expect(scores.length).toBeGreaterThan(10);
    expect(scores.filter(({ action }) => action && rolesFor(action).includes('ADMINISTRATOR'))).toEqual([]);
  });
});

const NATIONAL: readonly Role[] = ['TPN_EVALUATOR', 'TPN_LEAD', 'NATIONAL_SECRETARIAT', 'AUDITOR', 'ADMINISTRATOR'];
