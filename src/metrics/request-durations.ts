import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Whatever is asked for that nothing answers is one route: its addresses are anybody's to make up. */
const UNMATCHED = 'unmatched';

/** Times every request of the routes added from now on, by the pattern of its route: an address itself may name people. */
export function observeRequests(http: FastifyInstance, metrics: Metrics): void {
  const durations = metrics.histogram({
    name: 'zi_http_request_duration_seconds',
    help: 'How long requests took, by pattern of the route, method and class of the status',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS_SECONDS,
  });
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? UNMATCHED : (request.routeOptions.url ?? UNMATCHED);
    const labels = { route, method: request.method, status: `${Math.floor(reply.statusCode / 100)}xx` };
    durations.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
}
