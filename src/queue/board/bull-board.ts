import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  BullBoardRequest,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProducerQueue } from '../queue-store.js';
import { boardFiles, boardPage } from './board-page.js';

const LOOK: UIConfig = { boardTitle: 'Zona Integritas', hideDocsLink: true, hideRedisDetails: true };

/** Adds the board of these queues to a scope whose prefix is `path`. The package is loaded here: a worker needs none of it. */
export async function mountBullBoard(
  scope: FastifyInstance,
  path: string,
  queues: readonly ProducerQueue[],
): Promise<void> {
  const [{ createBullBoard }, { BullMQAdapter }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
  ]);
  // BullMQ's own, whatever they are kept in; the adapter's types know Redis alone.
  const shown = queues.map((queue) => new BullMQAdapter(queue as unknown as Queue));
  createBullBoard({ queues: shown, serverAdapter: new ScopeAdapter(scope, path), options: { uiConfig: LOOK } });
}

/**
 * Puts what Bull Board brings into a scope of ours. Not by @bull-board/fastify, whose error handler tells the browser the
 * text of every error, and which brings a second version of the board and three plugins to serve one page.
 */
class ScopeAdapter implements IServerAdapter {
  private queues: BullBoardQueues = new Map();
  private uiConfig: UIConfig = {};
  private views = '';

  constructor(
    private readonly scope: FastifyInstance,
    private readonly path: string,
  ) {}

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }

  setViewsPath(folder: string): this {
    this.views = folder;
    return this;
  }

  setUIConfig(config: UIConfig): this {
    this.uiConfig = config;
    return this;
  }

  /** Errors are the scope's. */
  setErrorHandler(): this {
    return this;
  }

  setStaticPath(route: string, folder: string): this {
    const files = boardFiles(folder);
    this.scope.get<{ Params: { '*': string } }>(`${route}/*`, async (request, reply) => {
      const file = files.get(request.params['*']);
      if (file === undefined) return reply.callNotFound();
      return reply.type(file.mediaType).send(createReadStream(file.path));
    });
    return this;
  }

  setEntryRoute(entry: AppViewRoute): this {
    const show = async (_request: FastifyRequest, reply: FastifyReply) => {
      const { name, params } = entry.handler({ basePath: this.path, uiConfig: this.uiConfig });
      return reply.type('text/html; charset=utf-8').send(boardPage(join(this.views, name), params));
    };
    for (const url of [entry.route].flat()) this.scope.get(url, show);
    return this;
  }

  setApiRoutes(routes: readonly AppControllerRoute[]): this {
    for (const route of routes) this.addApiRoute(route);
    return this;
  }

  private addApiRoute(added: AppControllerRoute): void {
    const methods = [added.method].flat().map((each) => each.toUpperCase());
    for (const url of [added.route].flat()) {
      this.scope.route({
        method: methods,
        url,
        handler: async (request, reply) => {
          const { status = 200, body } = await added.handler(this.asked(request));
          return reply.status(status).send(body);
        },
      });
    }
  }

  private asked({ params, query, body, headers }: FastifyRequest): BullBoardRequest {
    const { queues, uiConfig } = this;
    return { queues, uiConfig, params, query, body, headers } as BullBoardRequest;
  }
}
