import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { addDays } from '../src/domain/calendar-date.js';
import { PASSWORD, type Place } from './support/factories.js';
import { Hooks } from './webhooks/hooks.js';

const run = promisify(execFile);
const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
/** Stands for what differs each time. */
const ANYTHING = '…';

interface Block {
  readonly language: string;
  readonly text: string;
}

/** Every fenced block of docs/api.md, in its order. */
const BLOCKS: readonly Block[] = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

let hooks: Hooks;
let folder: string;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zi-api-document-'));
  hooks = await Hooks.open({ WORKERS: 'off' });
  const { world, program } = hooks;
  // curl forgets cookies whose time is over by its own clock.
  program.clock.moveTo(new Date());
  const place: Place = await world.unit();
  const { email } = await world.person(['UNIT_COORDINATOR', place], ['LEADERSHIP', place]);
  const ASSESSMENT = await world.assessmentIn('SELF_ASSESSMENT', place);
  const SHEET = await world.sheetOf(ASSESSMENT, 'UNIT');
  await world.institution();
  const LAST_DAY = addDays(program.clock.today(), 90);
  const asker = { EMAIL: email, PASSWORD, LAST_DAY };
  environment = { PATH: process.env['PATH'], ZI: program.url, ...asker, ASSESSMENT, SHEET };
});
afterAll(async () => {
  await hooks?.close();
  rmSync(folder, { recursive: true });
});

/** Whether every line of `shown` is in what was printed, in its order. */
function missingIn(printed: string, shown: string): readonly string[] {
  // A body ends without a line of its own, where the next answer begins.
  let rest = printed.replaceAll('\r', '').replaceAll('HTTP/1.1 ', '\nHTTP/1.1 ');
  return shown.split('\n').filter((line) => {
    const parts = line.split(ANYTHING).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const found = new RegExp(`^${parts.join('.*')}${line.endsWith(ANYTHING) ? '' : '$'}`, 'm').exec(rest);
    if (found === null) return true;
    rest = rest.slice(found.index + found[0].length);
    return false;
  });
}

describe('docs/api.md', () => {
  it('shows commands that answer as it says, one after the other', async () => {
    const commands = BLOCKS.filter(({ language }) => language === 'sh');
    expect(commands.length).toBeGreaterThan(6);
    // The token is given on to the other examples.
    const script = commands.map(({ text }, at) => `printf '\\n@@%s\\n' ${at}\n${text}`).join('\n');
    const whole = `set -e\n${script}\nprintf '%s' "$TOKEN" > token`;
    const { stdout } = await run('bash', ['-c', whole], { env: environment, cwd: folder });
    const printed = stdout.split(/\n@@\d+\n/).slice(1);
    const shown = BLOCKS.flatMap(({ text, language }, at) =>
      language === 'http' && BLOCKS[at - 1]?.language === 'sh' ? [text.trim()] : [],
    );
    expect(shown).toHaveLength(commands.length);
    for (const [at, text] of shown.entries()) {
      const missing = missingIn(printed[at] ?? '', text);
      expect({ missing, printed: printed[at] }).toEqual({ missing: [], printed: printed[at] });
    }
  });

  it('shows how a signature is checked, of what is really sent', async () => {
    const file = join(folder, 'receiver.mjs');
    writeFileSync(file, BLOCKS.find(({ language }) => language === 'js')?.text ?? '');
    const { isFromZonaIntegritas: isOurs } = (await import(pathToFileURL(file).href)) as {
      isFromZonaIntegritas: Check;
    };
    const hook = await hooks.register();
    await hooks.deliver(await hooks.announced(hook));
    const { headers, body } = hooks.receiver.heard.at(-1)!;
    const now = hooks.now().getTime() / 1_000;
    expect(isOurs(headers, body, hook.secret, now)).toBe(true);
    expect(isOurs(headers, body.replace('Balai', 'Kantor'), hook.secret, now)).toBe(false);
    expect(isOurs(headers, body, 'whsec_bGFpbg==', now)).toBe(false);
    expect(isOurs(headers, body, hook.secret, now + 301)).toBe(false);
    expect(isOurs({}, body, hook.secret, now)).toBe(false);
  });

  it('shows a program that the package of the client compiles and runs', async () => {
    const modules = join(folder, 'node_modules');
    const client = join(modules, 'zona-integritas-client');
    mkdirSync(client, { recursive: true });
    for (const name of ['@types', 'openapi-fetch', 'openapi-typescript-helpers', 'undici-types'])
      symlinkSync(resolve('node_modules', name), join(modules, name));
    await run(process.execPath, [TSC, '-p', 'web/client', '--outDir', client]);
    for (const name of ['package.json', 'schema.d.ts']) cpSync(join('web/client', name), join(client, name));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'example.ts'), BLOCKS.find(({ language }) => language === 'ts')?.text ?? '');
    const options =
      '--strict --exactOptionalPropertyTypes --target es2022 --module nodenext --types node --skipLibCheck';
    await run(process.execPath, [TSC, ...options.split(' '), 'example.ts'], { cwd: folder });
    const TOKEN = readFileSync(join(folder, 'token'), 'utf8');
    const { stdout } = await run(process.execPath, ['example.js'], { cwd: folder, env: { ...environment, TOKEN } });
    const named = await hooks.world.query<{ name: string }>('SELECT name FROM institution', []);
    expect(stdout.trim().split('\n').sort()).toEqual(named.map(({ name }) => name).sort());
  });
});

type Check = (headers: object, body: string, secret: string, now: number) => boolean;
