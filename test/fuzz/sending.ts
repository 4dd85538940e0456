import { Agent, request } from 'node:http';

/** A request as it goes over the wire. */
export interface Sent {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Announces this many bytes more, or fewer, than it sends. */
  readonly lengthOff: number;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

const PATIENCE_MS = 30_000;
/** The program waits for bytes that never come. */
const HALF_SENT_MS = 50;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Lets go of the connection. */
export function hangUp(): void {
  agent.destroy();
}

/** Not by fetch, which mends what is to be broken. null when no answer came. */
export function send(url: string, { method, path, headers, body, lengthOff }: Sent): Promise<Answered | null> {
  const { hostname, port } = new URL(url);
  const isWhole = lengthOff === 0;
  const length = body === null ? {} : { 'content-length': String(Math.max(0, Buffer.byteLength(body) + lengthOff)) };
  return new Promise((resolve) => {
    const options = { hostname, port, method, path, headers: { ...headers, ...length }, agent: isWhole && agent };
    const sending = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', () => resolve(null));
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    sending.once('error', () => resolve(null));
    sending.setTimeout(lengthOff > 0 ? HALF_SENT_MS : PATIENCE_MS, () => sending.destroy());
    sending.end(body ?? undefined);
  });
}

/** A line for a shell that sends the same, but for the cookie: whose it was stands in its place. */
export function curlOf(url: string, { method, path, headers, body }: Sent, asker: string): string {
  const lines = Object.entries(headers).map(([name, value]) =>
    quoted(`${name}: ${name === 'cookie' ? `<session of ${asker}>` : value}`),
  );
  const data = body === null ? '' : ` --data-raw ${quoted(body.length > 2_000 ? `${body.slice(0, 2_000)}...` : body)}`;
  return `curl -i --path-as-is -X ${method} ${quoted(url + path)}${lines.map((line) => ` -H ${line}`).join('')}${data}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
