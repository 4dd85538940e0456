import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { getMetadataStorage } from 'class-validator';
import { parse } from 'yaml';
import { readSettings, Settings } from '../src/config/settings.js';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart?: string;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly 'x-no-healthcheck'?: string;
}

const file = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(file, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  configs: Record<string, { readonly content: string }>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build !== undefined);

/** The value with each ${NAME:-default} as it is when nothing is set, and a required one as `given`. */
function unset(value: string, given: string): string {
  return value.replace(/\$\{\w+:-([^}]*)\}/g, '$1').replace(/\$\{\w+:\?[^}]*\}/g, given);
}

test('There are two of the program behind a proxy, a worker and the three services they need', () => {
  expect(services.map(([name]) => name).sort()).toEqual([
    'app-1',
    'app-2',
    'mail',
    'postgres',
    'proxy',
    'redis',
    'worker',
  ]);
  expect(ours.map(([name]) => name)).toEqual(['app-1', 'app-2', 'worker']);
});

test.each(ours)('%s sets only what Settings knows, to values it takes', (_name, { environment = {} }) => {
  const given = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, unset(value, 'secret-of-thirty-two-characters-1')]),
  );
  const settings = readSettings(given) as unknown as Readonly<Record<string, string | number | undefined>>;
  const rules = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
  const known = rules.map(({ propertyName }) => propertyName);
  for (const [name, value] of Object.entries(given)) {
    expect(known).toContain(name);
    // What is empty counts as unset.
    expect([name, String(settings[name] ?? '')]).toEqual([name, value]);
  }
});

test('Jobs are the worker’s alone', () => {
  const workers = ours.map(([name, { environment }]) => [name, environment?.['WORKERS']]);
  expect(Object.fromEntries(workers)).toEqual({ 'app-1': 'off', 'app-2': 'off', worker: 'on' });
});

test('Every service says how to see that it is well, or why it cannot', () => {
  const silent = services.filter(([, { healthcheck }]) => healthcheck?.test === undefined).map(([name]) => name);
  // The image of the program has one of its own.
  expect(silent).toEqual(['app-1', 'app-2', 'worker']);
  expect(readFileSync('Dockerfile', 'utf8')).toMatch(/^HEALTHCHECK .*\n.*\/health\/live/m);
  expect(compose.services['worker']?.['x-no-healthcheck']).toMatch(/\w/);
});

test('The image says to Node.js what `npm start` does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const flags = scripts['start']?.match(/(?<= )--\S+/g) ?? [];
  expect(flags).not.toEqual([]);
  expect(readFileSync('Dockerfile', 'utf8')).toContain(` NODE_OPTIONS=${flags.join(' ')} `);
});

test('The proxy knows both, sends nobody to one that takes leave, and looks more often than leave takes', () => {
  const { content } = compose.configs['proxy']!;
  expect(content).toContain('reverse_proxy app-1:3000 app-2:3000');
  expect(content).toContain('health_uri /health/ready');
  const everySeconds = Number(/health_interval (\d+)s/.exec(content)?.[1]);
  for (const [name, { environment = {} }] of ours.filter(([, each]) => each.environment?.['WORKERS'] === 'off')) {
    expect([name, unset(environment['TRUSTED_PROXIES'] ?? '', '')]).toEqual([name, '1']);
    expect(Number(unset(environment['ZI_DRAIN_SECONDS'] ?? '', ''))).toBeGreaterThan(2 * everySeconds);
  }
});

test('No secret is written down: each comes from outside and has no default but nothing', () => {
  const values = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
  const secrets = values.filter(([name]) => /PASSWORD|SECRET|TOKEN|KEY/.test(name));
  expect(secrets.length).toBeGreaterThan(0);
  for (const [name, value] of secrets) expect(value).toMatch(new RegExp(`^\\$\\{${name}:(\\?[^}]+|-)\\}$`));
  for (const [, value] of values) expect(value).not.toMatch(/:\/\/[^/@$]*:[^/@$]+@/);
});

test.each(services)(
  '%s comes back after a crash, keeps its data in a named volume and listens on this machine at most',
  (_name, service) => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.volumes?.length).toBeGreaterThan(0);
    for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  },
);

test('Every image of others is pinned to a version', () => {
  const others = services.filter(([, { build }]) => build === undefined).map(([, { image }]) => image);
  for (const image of others) expect(image).toMatch(/:v?\d+\.\d+/);
  expect(readFileSync('Dockerfile', 'utf8').match(/^FROM .+$/gm)).toEqual(
    expect.arrayContaining([expect.stringMatching(/node:\d+\.\d+\.\d+-/)]),
  );
});
