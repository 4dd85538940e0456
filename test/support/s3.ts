import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { Settings } from '../../src/config/settings.js';
import { freePort } from './redis.js';

export interface TestS3 {
  /** What a program needs to keep its files there. */
  readonly settings: Pick<
    Required<Settings>,
    'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
  >;
  /** Goes away, and keeps what it has. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** A real server that speaks S3, on a free port of this machine, with one bucket. */
export async function startS3(): Promise<TestS3> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'zi-s3-'));
  let server = await run(port, folder);
  return {
    settings: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: 'evidence',
      S3_REGION: 'us-east-1',
      // The pair that this server knows by itself.
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    pause: () => server.close(),
    resume: async () => void (server = await run(port, folder)),
    stop: async () => {
      await server.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(port: number, directory: string): Promise<S3rver> {
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  await server.run();
  return server;
}
