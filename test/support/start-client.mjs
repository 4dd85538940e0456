import { buildClientIfStale } from '../../bin/build-if-stale.mjs';
import startServer from './start-server.mjs';
import { unpackChromium } from './unpack-chromium.mjs';

/** What a test in a browser needs: a database server, the web client as it is built, and a browser. */
export default async function startClient() {
  await Promise.all([buildClientIfStale(), unpackChromium()]);
  await startServer();
}
