import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { type Place, World } from '../support/factories.js';
import { bytesOf, pdfOf } from '../support/files.js';

const FILE = pdfOf(200_000);
const SHA256 = createHash('sha256').update(FILE).digest('hex');

let program: TestApp;
let world: World;
let here: Place;
let url: string;
let cookie: string;

beforeAll(async () => {
  program = await startApp();
  world = await World.on(program);
  here = await world.unit();
  url = await uploaded('Laporan "Q1" é.pdf', FILE);
});
afterAll(() => program?.close());

async function uploaded(filename: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const coordinator = await world.as('UNIT_COORDINATOR', here);
  cookie = coordinator.sessionCookie;
  const { evidenceId } = await coordinator.upload({ unitId: here.unitId, filename }, bytes);
  return `${program.url}/api/v1/evidence/${evidenceId}/versions/1/content`;
}

const get = (headers = {}, where = url, method = 'GET') => fetch(where, { method, headers: { cookie, ...headers } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('A download', () => {
  it('is the file, to be saved under its name and run by nobody', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect((await bytes(response)).equals(FILE)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '200000',
      'content-disposition': `attachment; filename="Laporan _Q1_ _.pdf"; filename*=UTF-8''Laporan%20_Q1_%20%C3%A9.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: `"${SHA256}"`,
    });
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=199990-', 199_990, 199_999],
    ['bytes=-10', 199_990, 199_999],
    ['bytes=100-999999', 100, 199_999],
    ['bytes=-999999', 0, 199_999],
  ])('of the range %s is that part', async (range, from, to) => {
    const response = await get({ range });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, `bytes ${from}-${to}/200000`]);
    expect((await bytes(response)).equals(FILE.slice(from, to + 1))).toBe(true);
  });

  it.each(['bytes=200000-', 'bytes=-0'])('of the range %s is refused with the size', async (range) => {
    const response = await get({ range });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */200000']);
    expect(await bytes(response)).toHaveLength(0);
  });

  it.each(['bytes=5-2', 'bytes=0-1,5-9', 'pages=1-2', 'bytes=a-b', 'bytes=-'])(
    'of what is no one range, %s, is the whole',
    async (range) => {
      const response = await get({ range });
      expect([response.status, (await bytes(response)).length]).toEqual([200, 200_000]);
    },
  );

  it('goes on only with the same file', async () => {
    expect((await get({ range: 'bytes=0-9', 'if-range': `"${SHA256}"` })).status).toBe(206);
    expect((await get({ range: 'bytes=0-9', 'if-range': `"${'0'.repeat(64)}"` })).status).toBe(200);
    expect((await get({ range: 'bytes=0-9', 'if-range': `W/"${SHA256}"` })).status).toBe(200);
  });

  it('is not sent to who has it', async () => {
    const response = await get({ 'if-none-match': `"x", "${SHA256}"` });
    expect([response.status, (await bytes(response)).length]).toEqual([304, 0]);
  });

  it('answers HEAD without the file', async () => {
    const response = await get({}, url, 'HEAD');
    expect([response.status, response.headers.get('etag')]).toEqual([200, `"${SHA256}"`]);
    expect(response.headers.get('content-length')).toBe('200000');
  });

  it('of a version that is not there, or a link, is not found', async () => {
    expect((await get({}, url.replace('/versions/1/', '/versions/2/'))).status).toBe(404);
    expect((await get({}, url.replace('/versions/1/', '/versions/0/'))).status).toBe(422);
    const coordinator = await world.as('UNIT_COORDINATOR', here);
    const link = { title: 'x', url: 'https://contoh.go.id' };
    const { id } = await coordinator.post<{ id: string }>(`/units/${here.unitId}/evidence`, link);
    expect((await get({}, url.replace(/evidence\/[^/]+/, `evidence/${id}`))).status).toBe(404);
  });

  it('needs somebody signed in', async () => {
    expect((await fetch(url)).status).toBe(401);
  });
});

describe('A preview', () => {
  it('shows PDF and images in the browser, and is cut off from our pages', async () => {
    const shown = await get({}, `${url}?preview=true`);
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(shown.headers.get('content-security-policy')).toBe(
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    );
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get({ range: 'bytes=0-9' }, `${url}?preview=true`)).status).toBe(206);
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const image = await uploaded('foto.png', new Uint8Array(png));
    const picture = await get({}, `${image}?preview=true`);
    expect(picture.headers.get('content-disposition')).toMatch(/^inline; /);
    expect(picture.headers.get('content-security-policy')).toMatch(/; sandbox$/);
  });

  it('of anything else is a download', async () => {
    const text = await get({}, `${await uploaded('catatan.txt', bytesOf('halo'))}?preview=true`);
    expect(text.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await get({}, `${url}?preview=yes`)).status).toBe(422);
  });
});
