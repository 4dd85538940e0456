import { existsSync } from 'node:fs';
import chromiumInPackage from '@sparticuz/chromium';
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

/** A real Chromium: CHROMIUM_PATH, else Debian's, else the one inside the npm package (Linux on x64). */
export async function startBrowser(): Promise<Browser> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const isRoot = process.getuid?.() === 0;
  if (installed) {
    return chromium.launch({ executablePath: installed, args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])] });
  }
  return chromium.launch({ executablePath: await chromiumInPackage.executablePath(), args: chromiumInPackage.args });
}

/** Why there is no browser to test with; null when there is one. */
export function browserMissing(): string | null {
  const isThere = process.env['CHROMIUM_PATH'] !== undefined || existsSync('/usr/bin/chromium');
  if (isThere || (process.platform === 'linux' && process.arch === 'x64')) return null;
  return 'no Chromium: set CHROMIUM_PATH';
}
