import type { Upload } from 'tus-js-client';
import { answered, api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { sessionOver } from '../../api/session-over.js';
import type { UploadOrder } from './upload-order.js';

const ENDPOINT = '/api/v1/uploads';
/** What a lost line costs at most on the way through a proxy that keeps requests until they are whole. */
const PIECE_BYTES = 1_048_576;

/** What is told while a file is sent. */
export interface Told {
  /** The server has taken the announcement; its bytes go here. */
  readonly onUrl: (url: string) => void;
  readonly onSent: (bytes: number) => void;
}

/** A file that is being sent. */
export interface Sending {
  /** The id of the evidence it became. Rejects with ApiProblem; never settles once it was stopped. */
  readonly evidenceId: Promise<string>;
  /** Stops sending; what has arrived stays at the server for a day. */
  stop(): Promise<void>;
}

/** Sends a file by tus, from where it was when `url` is known. */
export async function sendFile(order: UploadOrder, file: Blob, url: string | null, told: Told): Promise<Sending> {
  const { Upload } = await import('tus-js-client').catch(() => {
    throw ApiProblem.unreachable();
  });
  let upload: Upload | null = null;
  const evidenceId = new Promise<string>((resolve, reject) => {
    upload = new Upload(file, {
      endpoint: ENDPOINT,
      uploadUrl: url,
      metadata: metadataOf(order),
      chunkSize: PIECE_BYTES,
      // Who tries again, and when, is decided in one place: uploads.ts.
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => upload?.url && told.onUrl(upload.url),
      onProgress: told.onSent,
      onSuccess: ({ lastResponse }) =>
        resolve(recordedAs(upload?.url ?? '', lastResponse.getHeader('Upload-Evidence'))),
      onError: (error) => reject(problemOf(error)),
    });
  });
  upload!.start();
  return { evidenceId, stop: async () => upload?.abort() };
}

/** Tells the server that the rest will not come. What is gone already is as good. */
export async function giveUp(url: string): Promise<void> {
  await fetch(url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' }, credentials: 'same-origin' }).catch(
    () => null,
  );
}

function metadataOf({ unitId, name, title, evidenceId }: UploadOrder): Record<string, string> {
  return { unitId, filename: name, ...(evidenceId === null ? { title } : { evidenceId }) };
}

/** The answer to the last byte says what the file became; where that answer was lost, the server says it again. */
async function recordedAs(url: string, evidenceId: string | undefined): Promise<string> {
  if (evidenceId !== undefined) return evidenceId;
  const id = url.split('/').at(-1) ?? '';
  const params = { path: { id } };
  return (await answered(api.POST('/api/v1/uploads/{id}/completion', { params }))).evidenceId;
}

function problemOf(error: unknown): ApiProblem {
  const { originalResponse = null } = error as { originalResponse?: { getStatus(): number; getBody(): string } | null };
  const status = originalResponse?.getStatus() ?? 0;
  if (originalResponse === null || status === 0) return ApiProblem.unreachable();
  const problem = ApiProblem.of(status, parsed(originalResponse.getBody()));
  if (problem.code === 'not-signed-in') sessionOver.set(true);
  return problem;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
