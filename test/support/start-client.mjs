import { buildClientIfStale } from '../../bin/build-if-stale.mjs';
import startServer from './start-server.mjs';

/** What a test in a browser needs: a database server, and the web client as it is built. */
export default async function startClient() {
  await buildClientIfStale();
  await startServer();
}
