import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LookupAddress } from 'node:dns';
import type { AddressFault } from '../../src/network/public-address.js';
import { PublicNetwork } from '../../src/network/public-network.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real web server of this machine, with what the test lets it answer, by path. */
export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The paths it was asked for, with the host by which it was asked. */
  readonly asked: string[];
  close(): Promise<void>;
}

export async function startSite(pages: Readonly<Record<string, Handler>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('no');
    else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, port, asked, close };
}

export const redirectTo =
  (location: string, status = 302): Handler =>
  (_request, response) =>
    void response.writeHead(status, { location }).end();

export const answering =
  (body: string, type = 'text/html; charset=utf-8', status = 200): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** The internet, and one port of this machine: names are resolved as the test says, and each answer is used once. */
export class NetworkWithSite extends PublicNetwork {
  readonly resolved: string[] = [];

  constructor(
    private readonly port: number,
    private readonly names: Readonly<Record<string, readonly string[]>> = {},
  ) {
    super();
  }

  override faultOf(url: URL): AddressFault | null {
    return this.isOurs(url) ? null : super.faultOf(url);
  }

  override isEncrypted(url: URL): boolean {
    return this.isOurs(url) || super.isEncrypted(url);
  }

  protected override async resolve(host: string): Promise<LookupAddress[]> {
    const answers = this.names[host] ?? [];
    const address = answers[Math.min(this.resolved.filter((name) => name === host).length, answers.length - 1)];
    this.resolved.push(host);
    if (address === undefined) throw new Error(`${host} has no address.`);
    return address.split(' ').map((each) => ({ address: each, family: each.includes(':') ? 6 : 4 }));
  }

  protected override mayConnect(address: string): boolean {
    return address === '127.0.0.1' || super.mayConnect(address);
  }

  private isOurs(url: URL): boolean {
    return url.port === String(this.port) && [...Object.keys(this.names), '127.0.0.1'].includes(url.hostname);
  }
}
