import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Kept from asking the network for anything of its own. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DEBIAN = '/usr/bin/chromium';

/** A real Chromium: the one CHROMIUM_PATH names, else the one that unpack-chromium.mjs unpacked, which has no windows, else Debian's. */
export async function startBrowser(): Promise<Browser> {
  return start(process.env['CHROMIUM_PATH'], process.env['TEST_CHROMIUM'], DEBIAN);
}

/** Of those the one that has windows, and so a viewer of PDF as people's browsers do; one without where there is no other. */
export async function startBrowserWithViewer(): Promise<Browser> {
  return start(process.env['CHROMIUM_PATH'], DEBIAN, process.env['TEST_CHROMIUM']);
}

/** Why there is no browser to test with; null when there is one. */
export function browserMissing(): string | null {
  const isThere = process.env['CHROMIUM_PATH'] !== undefined || isInstalled(DEBIAN);
  // There the package has one: where it does not start, tests are to fail and not to be left out.
  if (isThere || (process.platform === 'linux' && process.arch === 'x64')) return null;
  return 'no Chromium: set CHROMIUM_PATH';
}

async function start(...paths: (string | undefined)[]): Promise<Browser> {
  return chromium.launch({ executablePath: paths.find(isInstalled) ?? DEBIAN, args: QUIET });
}

function isInstalled(path: string | undefined): boolean {
  return path !== undefined && existsSync(path);
}
