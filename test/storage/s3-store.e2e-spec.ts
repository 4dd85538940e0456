import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Store } from '../../src/storage/s3-store.js';
import { StorageUnavailable } from '../../src/storage/storage.errors.js';
import { startS3, type TestS3 } from '../support/s3.js';
import { describeFileStore } from './file-store.contract.js';

const NAME = 'b'.repeat(64);

function storeAt({ settings }: TestS3, replaced: { bucket?: string; accessKeyId?: string } = {}): S3Store {
  return new S3Store({
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    bucket: settings.S3_BUCKET,
    accessKeyId: settings.S3_ACCESS_KEY_ID,
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
    ...replaced,
  });
}

describeFileStore('A bucket', async () => {
  const server = await startS3();
  const store = storeAt(server);
  return { store, end: async () => (store.close(), server.stop()) };
});

describe('A bucket', () => {
  let server: TestS3;
  const given = join(tmpdir(), `zi-s3-given-${process.pid}`);

  beforeAll(async () => {
    writeFileSync(given, 'x');
    server = await startS3();
  });
  afterAll(() => server?.stop());

  it.each([
    ['is not there', { bucket: 'elsewhere' }],
    ['does not let us in', { accessKeyId: 'NOBODY' }],
  ])('that %s is unavailable, and says nothing of the cause', async (_what, replaced) => {
    const store = storeAt(server, replaced);
    await expect(store.put(NAME, given)).rejects.toThrow(StorageUnavailable);
    await expect(store.open(NAME)).rejects.toThrow(/^The place where files are kept does not answer/);
    store.close();
  });

  it('that answers another range than it was asked for is unavailable', async () => {
    const store = storeAt(server);
    writeFileSync(given, 'more than one');
    await store.put(NAME, given);
    // This server takes an end of 0 for none, and answers the whole.
    await expect(store.open(NAME, { from: 0, to: 0 })).rejects.toThrow(StorageUnavailable);
    store.close();
  });

  it('that is away is unavailable, and is used again when it is back', async () => {
    const store = storeAt(server);
    await store.put(NAME, given);
    await server.pause();
    await expect(store.put(NAME, given)).rejects.toThrow(StorageUnavailable);
    await expect(store.open(NAME)).rejects.toThrow(StorageUnavailable);
    await expect(store.remove(NAME)).rejects.toThrow(StorageUnavailable);
    await expect(store.list()[Symbol.asyncIterator]().next()).rejects.toThrow(StorageUnavailable);
    await server.resume();
    expect(await store.open(NAME).then((stream) => stream?.destroy() !== undefined)).toBe(true);
    store.close();
  });
});
