import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import pg from 'pg';
import { inOneStatement, inOneTransaction } from './bare-saving.mjs';

// The baselines BARE and BARE-1: as little as can save an answer. HOW says which.

const { PORT, DATABASE_URL, HOW, SECRET, WORTH_FILE, POOL } = process.env;
/** By item code, the points of each option. */
const worth = JSON.parse(readFileSync(WORTH_FILE, 'utf8'));
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL) });
const save = HOW === 'transaction' ? inOneTransaction(pool) : inOneStatement(pool);

const app = fastify();
app.put('/sheets/:id/answers/:code', async (request, reply) => {
  const actor = actorIn(request.headers.authorization ?? '');
  if (actor === null) return reply.code(401).send();
  const { id: sheet, code: item } = request.params;
  const { value, note } = request.body;
  const points = worth[item]?.[value];
  const expected = Number(/^"(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1]);
  if (points === undefined || typeof note !== 'string' || !(expected > 0)) return reply.code(422).send();
  const saved = await save({ sheet, item, value, note, points, expected, actor, now: new Date() });
  if (saved === null) return reply.code(412).send();
  reply.header('etag', `"${saved.version}"`);
  return { item, value, note, version: saved.version, score: { total: saved.total } };
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit());

/** `Bearer <account>.<signature>`: the account when we have signed it. */
function actorIn(authorization) {
  const [account, signature = ''] = authorization.slice('Bearer '.length).split('.');
  const [given, right] = [Buffer.from(signature, 'base64url'), createHmac('sha256', SECRET).update(account).digest()];
  return given.length === right.length && timingSafeEqual(given, right) ? account : null;
}
