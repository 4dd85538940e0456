import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { startApp, type TestApp } from '../../support/app.js';

const FILE = new URL('../../../web/client/schema.d.ts', import.meta.url);
const HEAD = '// Written from the OpenAPI document by `npm run api-types`.\n\n';

describe('The types of the client', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await startApp({ WORKERS: 'off' });
  });
  afterAll(() => server.close());

  test('are those of the OpenAPI document that is served; `npm run api-types` writes them anew', async () => {
    const document = await fetch(`${server.url}/api/openapi.json`).then((answer) => answer.text());
    const types = `${HEAD}${astToString(await openapiTS(document))}`;
    if (process.env['WRITE_API_TYPES'] === 'yes') await writeFile(FILE, types);
    expect(await readFile(FILE, 'utf8')).toBe(types);
  });

  test('are of the version of the program', async () => {
    const read = async (name: string) => JSON.parse(await readFile(name, 'utf8')) as Package;
    const [program, client] = [await read('package.json'), await read('web/client/package.json')];
    expect(client.version).toBe(program.version);
    expect(client.dependencies['openapi-fetch']).toBe(program.devDependencies['openapi-fetch']);
  });
});

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
