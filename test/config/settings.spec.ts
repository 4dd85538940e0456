import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InvalidSettings, readSettings, Settings } from '../../src/config/settings.js';

describe('Settings', () => {
  it('have a default for everything', () => {
    const settings = readSettings({});
    expect(settings).toBeInstanceOf(Settings);
    expect(settings).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      ZI_DATA_DIR: './data',
      DATABASE_POOL: 10,
      WORKERS: 'on',
    });
    expect(settings.DATABASE_URL).toBeUndefined();
  });

  it('take numbers and switches as the environment writes them', () => {
    expect(readSettings({ PORT: '0', DATABASE_POOL: '4', WORKERS: 'OFF' })).toMatchObject({
      PORT: 0,
      DATABASE_POOL: 4,
      WORKERS: 'off',
    });
  });

  it('count an empty variable as unset', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('read secrets from files that the environment names', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'zi-settings-')), 'token');
    writeFileSync(path, 'a token of sixteen or more\n'.replaceAll(' ', '-'));
    expect(readSettings({ METRICS_TOKEN_FILE: path }).METRICS_TOKEN).toBe('a-token-of-sixteen-or-more');
    writeFileSync(path, 'short');
    expect(() => readSettings({ METRICS_TOKEN_FILE: path })).toThrow(/^METRICS_TOKEN: /);
    const both = { METRICS_TOKEN_FILE: path, METRICS_TOKEN: 'a-token-of-sixteen-or-more' };
    expect(() => readSettings(both)).toThrow('METRICS_TOKEN_FILE: METRICS_TOKEN is set as well; leave one of them out');
    expect(() => readSettings({ SMTP_URL_FILE: `${path}-gone` })).toThrow(
      /^SMTP_URL_FILE: .*-gone cannot be read \(ENOENT\)/,
    );
    rmSync(dirname(path), { recursive: true });
  });

  it('leave the rest of the environment alone', () => {
    expect(readSettings({ HOME: '/somewhere' })).not.toHaveProperty('HOME');
  });

  it.each([
    ['NODE_ENV', 'staging'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '30.5'],
    ['DATABASE_URL', 'mysql://localhost/zi'],
    ['DATABASE_POOL', '1'],
    ['REDIS_URL', 'localhost:6379'],
    ['WORKERS', 'maybe'],
    ['ZI_DEMO', 'yes'],
    ['ZI_TIME_ZONE', 'Asia/Atlantis'],
    ['ZI_PUBLIC_URL', 'zi.example.go.id'],
    ['SMTP_URL', 'mail.example.go.id'],
    ['MAIL_FROM', 'nobody'],
    ['LOG_LEVEL', 'loud'],
  ])('%s refuses "%s" in one line that names it', (name, value) => {
    const message = refusalOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name}: .+`));
    expect(message).not.toContain('\n');
  });

  it('name every bad one, a line each', () => {
    expect(refusalOf({ PORT: 'x', WORKERS: 'x' }).split('\n')).toHaveLength(2);
  });

  it('ask for all that signing on by another service needs, and for TLS on the way there', () => {
    const all = {
      OIDC_ISSUER: 'https://login.example.go.id/realms/zi',
      OIDC_CLIENT_ID: 'zi',
      OIDC_CLIENT_SECRET: 'rahasia',
      ZI_PUBLIC_URL: 'https://zi.example.go.id',
    };
    expect(readSettings(all)).toMatchObject({ ...all, OIDC_NAME: 'SSO' });
    expect(readSettings({ OIDC_NAME: 'Akun instansi' }).OIDC_ISSUER).toBeUndefined();
    for (const missing of Object.keys(all))
      expect(refusalOf({ ...all, [missing]: '' })).toBe(
        `${missing}: must be set too where people sign on by OIDC_ISSUER`,
      );
    for (const issuer of ['http://localhost:8080', 'http://127.0.0.1:8080/realms/zi', 'http://[::1]:8080'])
      expect(readSettings({ ...all, OIDC_ISSUER: issuer })).toMatchObject({ OIDC_ISSUER: issuer });
    for (const issuer of [
      'http://login.example.go.id',
      'http://127.0.0.1.example.go.id',
      'http://localhost@example.go.id',
    ])
      expect(refusalOf({ ...all, OIDC_ISSUER: issuer })).toMatch(/^OIDC_ISSUER: must begin with https/);
    expect(refusalOf({ ...all, OIDC_ISSUER: 'login' })).toMatch(/^OIDC_ISSUER: OIDC_ISSUER must be a URL address$/);
  });

  it('never repeat a password', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://zi:secret@localhost/zi' })).not.toContain('secret');
  });
});

function refusalOf(environment: Record<string, string>): string {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof InvalidSettings) return error.message;
  }
  throw new Error('These settings were not refused.');
}
