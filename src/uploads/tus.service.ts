import { PassThrough, Readable } from 'node:stream';
import { HttpException, Injectable } from '@nestjs/common';
import { MemoryLocker, Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { TusStore } from './tus-store.js';
import { UploadAnnouncing } from './upload-announcing.service.js';
import { UploadCompletion } from './upload-completion.service.js';
import { UploadSpool } from './upload-spool.js';
import { Uploads } from './uploads.service.js';

const PATH = '/api/v1/uploads';
const BYTES = 'application/offset+octet-stream';
/** What the protocol asks a server to read; everything else of a request stays with us. */
const READ_BY_TUS = /^(tus-|upload-|content-type$|content-length$)/;

/** A refusal of the tus server, which throws both errors and plain objects. */
interface TusRefusal {
  readonly status_code: number;
  readonly body: string;
}

/** The tus protocol, version 1.0.0 (https://tus.io/protocols/resumable-upload), spoken by @tus/server about one person's uploads. */
@Injectable()
export class Tus {
  private readonly locker = new MemoryLocker();

  constructor(
    private readonly announcing: UploadAnnouncing,
    private readonly uploads: Uploads,
    private readonly spool: UploadSpool,
    private readonly completion: UploadCompletion,
  ) {}

  /**
   * Answers with a success. The headers Upload-Evidence and Upload-Evidence-Version say what a whole upload has become.
   * Throws what our rules refuse as it is, and what the protocol refuses as HttpException.
   */
  async answer(actor: Actor, request: FastifyRequest): Promise<Response> {
    const store = new TusStore(actor, this.uploads, this.spool, this.completion);
    const intake = new PassThrough();
    request.raw.pipe(intake);
    try {
      const response = await this.serverFor(actor, store).handleWeb(webRequest(request, intake));
      if (response.status >= 400) throw new HttpException((await response.text()).trim(), response.status);
      if (store.recorded !== null) tellRecorded(response, store.recorded);
      return response;
    } finally {
      // What is not read would keep a client from reading the answer.
      request.raw.unpipe(intake).resume();
    }
  }

  private serverFor(actor: Actor, store: TusStore): Server {
    return new Server({
      path: PATH,
      relativeLocation: true,
      datastore: store,
      locker: this.locker,
      maxSize: this.uploads.limitBytes,
      namingFunction: ({ headers }, metadata = {}) =>
        this.announcing.announce(actor, metadata, Number(headers.get('upload-length'))),
      onUploadFinish: async (_, { id }) => {
        await store.complete(id);
        return {};
      },
      onResponseError: (_, error) => {
        throw thrownAs(error);
      },
    });
  }
}

/** The request as the fetch standard has it. `runtime` tells the tus server where it hears that the client has gone. */
function webRequest({ method, url, headers, raw }: FastifyRequest, intake: Readable): Request {
  const read = Object.entries(headers).filter(([name]) => READ_BY_TUS.test(name));
  const hasBytes = headers['content-type'] === BYTES && ['POST', 'PATCH'].includes(method);
  const body = hasBytes ? { body: Readable.toWeb(intake) as ReadableStream, duplex: 'half' as const } : {};
  const given = { method, headers: read.map(([name, value]): [string, string] => [name, String(value)]), ...body };
  // It takes all behind the last slash for the id, a query too.
  const address = new URL(url, 'http://uploads.invalid');
  address.search = '';
  return Object.assign(new Request(address, given), {
    runtime: { name: 'node', node: { req: raw } },
  });
}

function tellRecorded({ headers }: Response, { evidenceId, no }: { evidenceId: string; no: number }): void {
  headers.set('Upload-Evidence', evidenceId);
  headers.set('Upload-Evidence-Version', String(no));
}

function thrownAs(error: Error | TusRefusal): Error {
  return 'status_code' in error ? new HttpException(error.body.trim(), error.status_code) : error;
}
