import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type ByteRange, FileStore, type HeldFile } from './file-store.js';
import { StorageUnavailable } from './storage.errors.js';

/** Where a bucket is, and who we are there. */
export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const CONNECT_MS = 5_000;
/** Without a byte going either way; a large file may take as long as it needs. */
const SILENCE_MS = 30_000;

/** It would warn on the console; what went wrong is the cause of StorageUnavailable, and so in our own log. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Files in a bucket of any server that speaks S3. */
export class S3Store extends FileStore {
  private readonly client: S3Client;

  /** @param prefix of every key, with a slash at its end */
  constructor(
    private readonly place: S3Place,
    private readonly prefix = 'files/',
  ) {
    super();
    const { endpoint, region, accessKeyId, secretAccessKey } = place;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      // Not every server knows the checksums that the SDK sends by default; the name is a checksum already.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 2,
      logger: SILENT,
      requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    });
  }

  override async put(sha256: string, path: string): Promise<void> {
    const { size } = await stat(path);
    const body = createReadStream(path);
    await this.ask(() =>
      this.client.send(new PutObjectCommand({ ...this.keyOf(sha256), Body: body, ContentLength: size })),
    );
  }

  override async open(sha256: string, range?: ByteRange): Promise<Readable | null> {
    const Range = range === undefined ? undefined : `bytes=${range.from}-${range.to}`;
    return this.ask(async () => {
      try {
        const { Body, ContentLength } = await this.client.send(
          new GetObjectCommand({ ...this.keyOf(sha256), ...(Range && { Range }) }),
        );
        return asLongAs(range, Body as Readable, ContentLength);
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    });
  }

  override async remove(sha256: string): Promise<void> {
    await this.ask(() => this.client.send(new DeleteObjectCommand(this.keyOf(sha256))));
  }

  override async *list(): AsyncIterable<HeldFile> {
    let ContinuationToken: string | undefined;
    do {
      const page = await this.ask(() =>
        this.client.send(
          new ListObjectsV2Command({
            Bucket: this.place.bucket,
            Prefix: this.prefix,
            ...(ContinuationToken && { ContinuationToken }),
          }),
        ),
      );
      for (const { Key = '', LastModified = new Date(0) } of page.Contents ?? [])
        yield { sha256: Key.slice(this.prefix.length), storedAt: LastModified };
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  close(): void {
    this.client.destroy();
  }

  private keyOf(sha256: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: `${this.prefix}${sha256}` };
  }

  private async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (cause) {
      throw new StorageUnavailable(cause);
    }
  }
}

/** A server that answers another range than it was asked for would break the answer that we have begun. */
function asLongAs(range: ByteRange | undefined, body: Readable, length: number | undefined): Readable {
  if (range === undefined || length === range.to - range.from + 1) return body;
  body.destroy();
  throw new Error(`Asked for bytes ${range.from}-${range.to}, the bucket answered ${length} bytes.`);
}

function nothing(): void {}
