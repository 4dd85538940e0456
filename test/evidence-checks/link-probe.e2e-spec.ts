import type { LookupAddress } from 'node:dns';
import { LinkProbe } from '../../src/evidence-checks/link-probe.js';
import { PublicNetwork } from '../../src/network/public-network.js';
import { answering, NetworkWithSite, redirectTo, type Site, startSite } from '../support/site.js';

const LOGIN = '<!doctype html><form><input name="u"><input name="p" type="password"></form>';
/** Outside loopback, and of nobody: documentation's own. */
const NOT_PUBLIC = '192.0.2.1';

let site: Site;
let other: Site;
let sent = 0;

beforeAll(async () => {
  other = await startSite({ '/': answering('secret') });
  site = await startSite({
    '/report.pdf': answering('%PDF-1.7', 'Application/PDF; name=a'),
    '/page': answering('<p>Laporan</p>'),
    '/nameless': (_request, response) => void response.writeHead(200).end('x'),
    '/strange': answering('x', 'text/<script>'),
    '/partial': answering('x', 'text/plain', 206),
    '/gone': answering('no', 'text/html', 410),
    '/broken': answering('no', 'text/html', 500),
    '/empty': (_request, response) => void response.writeHead(304).end(),
    '/unauthorised': answering('no', 'text/html', 401),
    '/forbidden': answering('no', 'text/html', 403),
    '/form': answering(LOGIN),
    '/late-form': answering(`${' '.repeat(20 * 1024)}${LOGIN}`),
    '/pdf-with-form': answering(LOGIN, 'application/pdf'),
    '/to-login': redirectTo('/login?next=/report.pdf'),
    '/login': answering('<p>Masuk</p>'),
    '/to-google': redirectTo('https://accounts.google.com/v3/signin/identifier'),
    '/to-sso': redirectTo('https://sso.example.go.id/'),
    '/1': redirectTo('/2', 301),
    '/2': redirectTo('/3', 302),
    '/3': redirectTo('/4', 303),
    '/4': redirectTo('/5', 307),
    '/5': redirectTo('/report.pdf', 308),
    '/0': redirectTo('/1'),
    '/loop': redirectTo('/loop'),
    '/nowhere': (_request, response) => void response.writeHead(302).end(),
    '/to-nonsense': redirectTo('http://['),
    '/to-file': redirectTo('file:///etc/passwd'),
    '/to-password': redirectTo('https://user:secret@example.go.id/'),
    '/to-neighbour': (_request, response) => void response.writeHead(302, { location: `${other.url}/` }).end(),
    '/to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
    '/to-mapped': redirectTo('http://[::ffff:127.0.0.1]/'),
    '/to-name': redirectTo('http://neighbour.example.go.id:8080/'),
    '/slow': () => undefined,
    '/slow-body': (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    '/cut': (_request, response) => void response.destroy(),
    '/huge': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x'))) sent += 64 * 1024;
      };
      response.on('drain', pour);
      pour();
    },
  });
});
afterAll(async () => {
  await site?.close();
  await other?.close();
});

const probe = (names: Readonly<Record<string, readonly string[]>> = {}) =>
  new LinkProbe(new NetworkWithSite(site.port, names));
const look = (path: string, patienceMs?: number) => probe().look(`${site.url}${path}`, patienceMs);

describe('A visit to a link', () => {
  it.each([
    ['/report.pdf', 200, 'application/pdf'],
    ['/page', 200, 'text/html'],
    ['/nameless', 200, null],
    ['/strange', 200, null],
    ['/partial', 206, 'text/plain'],
    ['/pdf-with-form', 200, 'application/pdf'],
    ['/1', 200, 'application/pdf'],
  ])('to %s finds it well', async (path, httpStatus, mediaType) => {
    expect(await look(path)).toEqual({ status: 'OK', httpStatus, mediaType });
  });

  it.each([
    ['/missing', 404],
    ['/gone', 410],
    ['/broken', 500],
    ['/empty', 304],
    ['/nowhere', 302],
    ['/loop', 302],
    ['/to-nonsense', 302],
    ['/to-file', 302],
    ['/to-password', 302],
  ])('to %s finds it broken', async (path, httpStatus) => {
    expect(await look(path)).toMatchObject({ status: 'BROKEN', httpStatus });
  });

  it('follows five redirections and not a sixth', async () => {
    expect(await look('/1')).toMatchObject({ status: 'OK' });
    site.asked.length = 0;
    expect(await look('/0')).toMatchObject({ status: 'BROKEN', httpStatus: 308 });
    expect(site.asked.map((line) => line.split(' ')[1])).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
  });

  it.each(['/unauthorised', '/forbidden', '/form', '/to-login', '/to-google', '/to-sso'])(
    'to %s finds a wall',
    async (path) => {
      expect(await look(path)).toMatchObject({ status: 'LOGIN_WALL' });
    },
  );

  it('does not take a page about signing in for one, when that is the link itself', async () => {
    expect(await look('/login')).toMatchObject({ status: 'OK' });
  });

  it.each(['/slow', '/slow-body', '/cut'])('to %s ends, and says that it cannot be reached', async (path) => {
    const begun = Date.now();
    expect(await look(path, 300)).toMatchObject({ status: 'UNREACHABLE' });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('where nobody listens, or the name has no address, says so too', async () => {
    const gone = await startSite({});
    await gone.close();
    const nobody = new LinkProbe(new NetworkWithSite(gone.port));
    expect(await nobody.look(gone.url)).toEqual({ status: 'UNREACHABLE', httpStatus: null, mediaType: null });
    expect(await probe().look('https://nobody.example.go.id/')).toMatchObject({ status: 'UNREACHABLE' });
  });

  it('waits for no name longer than it has patience', async () => {
    class Silent extends PublicNetwork {
      protected override resolve(): Promise<LookupAddress[]> {
        return new Promise(() => undefined);
      }
    }
    const keepAlive = setTimeout(() => undefined, 10_000);
    expect(await new LinkProbe(new Silent()).look('https://example.go.id/', 100)).toMatchObject({
      status: 'UNREACHABLE',
    });
    clearTimeout(keepAlive);
  });

  it('reads the beginning of a page, however long it is', async () => {
    expect(await look('/late-form')).toMatchObject({ status: 'OK' });
    sent = 0;
    expect(await look('/huge')).toMatchObject({ status: 'OK' });
    // What the sockets of both sides hold by then; the page itself has no end.
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });
});

describe('No visit reaches a network of somebody’s own', () => {
  it.each(['/to-neighbour', '/to-metadata', '/to-mapped'])('by the redirection %s', async (path) => {
    other.asked.length = 0;
    expect(await look(path)).toMatchObject({ status: 'PRIVATE_ADDRESS', httpStatus: 302 });
    expect(other.asked).toEqual([]);
  });

  it('by an address as it stands, with the rules that the program has', async () => {
    site.asked.length = 0;
    const real = new LinkProbe(new PublicNetwork());
    for (const link of [
      `${site.url}/page`,
      `http://localhost:${site.port}/page`,
      'http://[::1]/',
      'http://2130706433/',
    ])
      expect(await real.look(link)).toEqual({ status: 'PRIVATE_ADDRESS', httpStatus: null, mediaType: null });
    expect(site.asked).toEqual([]);
  });

  it('by a name that resolves into one, with the rules that the program has', async () => {
    class WithName extends PublicNetwork {
      protected override async resolve(): Promise<LookupAddress[]> {
        return [
          { address: '127.0.0.1', family: 4 },
          { address: '::1', family: 6 },
          { address: '::ffff:10.0.0.1', family: 6 },
        ];
      }
    }
    const real = new LinkProbe(new WithName());
    expect(await real.look('https://rebound.example.go.id/')).toMatchObject({ status: 'PRIVATE_ADDRESS' });
  });

  it('by a redirection to such a name', async () => {
    const names = { 'neighbour.example.go.id': ['10.0.0.1 fd00::1'] };
    expect(await probe(names).look(`${site.url}/to-name`)).toMatchObject({ status: 'PRIVATE_ADDRESS' });
  });

  it('by a name that means another machine the second time: it is asked once, and connected to what was seen', async () => {
    const network = new NetworkWithSite(site.port, { 'rebinding.example.go.id': ['127.0.0.1', NOT_PUBLIC] });
    site.asked.length = 0;
    const link = `http://rebinding.example.go.id:${site.port}/page`;
    expect(await new LinkProbe(network).look(link)).toMatchObject({ status: 'OK' });
    expect(network.resolved).toEqual(['rebinding.example.go.id']);
    expect(site.asked).toEqual([`rebinding.example.go.id:${site.port} /page`]);
    expect(await new LinkProbe(network).look(link)).toMatchObject({ status: 'PRIVATE_ADDRESS' });
    expect(site.asked).toHaveLength(1);
  });

  it('and what is public in a mixed answer is all that is connected to', async () => {
    const names = { 'mixed.example.go.id': [`10.0.0.1 127.0.0.1 ${NOT_PUBLIC}`] };
    const link = `http://mixed.example.go.id:${site.port}/page`;
    expect(await probe(names).look(link)).toMatchObject({ status: 'OK' });
  });
});
