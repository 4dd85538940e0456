import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import chromiumInPackage from '@sparticuz/chromium';

/**
 * Unpacks the Chromium of the npm package into the temporary folder, before workers of the tests would all do so at once, and names it
 * to them in TEST_CHROMIUM. It has no windows, tabs and extensions, on which Debian's spends seven times as much when a test asks for
 * a visitor's own cookies and storage. Where it does not start (another system, no libraries for it), nothing is named.
 */
export async function unpackChromium() {
  if (process.env.CHROMIUM_PATH !== undefined || process.platform !== 'linux' || process.arch !== 'x64') return;
  const path = await chromiumInPackage.executablePath();
  const starts = await promisify(execFile)(path, ['--version']).then(Boolean, () => false);
  if (starts) process.env.TEST_CHROMIUM = path;
}
