import type { LookupAddress } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { PublicNetwork } from '../../src/network/public-network.js';
import { createWebhookSecret } from '../../src/webhooks/webhook-secret.js';
import { WebhookSender } from '../../src/webhooks/webhook-sender.js';
import { NetworkWithSite } from '../support/site.js';
import { Receiver, status, verified } from './receiver.js';

const SECRET = createWebhookSecret();
const AT = new Date('2026-03-02T02:00:00.900Z');
const BODY = '{"type": "ping", "data": {"unit": "Balai Uji – é"}}';
/** Outside loopback, and of nobody: documentation's own. */
const NOT_PUBLIC = '192.0.2.1';

let receiver: Receiver;
let poured = 0;

beforeAll(async () => {
  receiver = await Receiver.start();
});
afterAll(() => receiver?.close());
beforeEach(() => {
  receiver.heard.length = 0;
  receiver.willAnswer();
});

const message = (url = receiver.url, secrets: readonly string[] = [SECRET]) => ({
  id: 'one',
  url,
  body: BODY,
  secrets,
});
const network = (names: Readonly<Record<string, readonly string[]>> = {}) => new NetworkWithSite(receiver.port, names);
const send = (patienceMs?: number) => new WebhookSender(network()).send(message(), AT, patienceMs);
const sendTo = (url: string, over: PublicNetwork) => new WebhookSender(over).send(message(url), AT);

/** Resolves every name to these, with all rules that the program has. */
function resolvingTo(...addresses: readonly string[]): PublicNetwork {
  class WithName extends PublicNetwork {
    protected override async resolve(): Promise<LookupAddress[]> {
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    }
  }
  return new WithName();
}

describe('An event that is sent', () => {
  it('is a POST of JSON that the library of Standard Webhooks verifies', async () => {
    receiver.willAnswer(status(200, 'thank you'));
    expect(await send()).toEqual({ httpStatus: 200, said: 'thank you' });
    const [heard] = receiver.heard;
    expect(heard?.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(BODY)),
      'webhook-id': 'one',
      'webhook-timestamp': '1772416800',
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    });
    expect(verified(heard!, SECRET, AT)).toEqual(JSON.parse(BODY));
    expect(() => verified(heard!, createWebhookSecret(), AT)).toThrow('No matching signature found');
    expect(() => verified({ ...heard!, body: `${BODY} ` }, SECRET, AT)).toThrow('No matching signature found');
    expect(() => verified(heard!, SECRET, new Date(AT.getTime() + 6 * 60_000))).toThrow('too old');
  });

  it('is signed by every secret that it is given', async () => {
    const before = createWebhookSecret();
    await new WebhookSender(network()).send(message(receiver.url, [SECRET, before]), AT);
    for (const secret of [SECRET, before]) expect(() => verified(receiver.heard[0]!, secret, AT)).not.toThrow();
  });
});

describe('The answer of a receiver', () => {
  it('is kept with its first 500 characters, and without U+0000', async () => {
    receiver.willAnswer(status(500, `\0é${'x'.repeat(70 * 1024)}`));
    expect(await send()).toEqual({ httpStatus: 500, said: `é${'x'.repeat(499)}` });
  });

  it('is its status, where it sends one elsewhere: no redirection is followed', async () => {
    receiver.willAnswer((response) => void response.writeHead(307, { location: receiver.url }).end());
    expect(await send()).toMatchObject({ httpStatus: 307 });
    expect(receiver.heard).toHaveLength(1);
  });

  it('is read no further than it needs to be', async () => {
    receiver.willAnswer(pour);
    expect(await send()).toMatchObject({ httpStatus: 200 });
    // What the sockets of both sides hold by then; the answer itself has no end.
    expect(poured).toBeLessThan(16 * 1024 * 1024);
  });

  it('that does not come in time is none', async () => {
    receiver.willAnswer(() => undefined);
    const begun = Date.now();
    expect(await send(300)).toEqual({ httpStatus: null, said: 'No answer within 0.3 seconds.' });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('counts by its status even where the rest of it never comes', async () => {
    receiver.willAnswer((response) => void response.writeHead(200).write('so far'));
    const begun = Date.now();
    expect(await send(300)).toMatchObject({ httpStatus: 200 });
    expect(Date.now() - begun).toBeLessThan(5_000);
  });

  it('that breaks off, or of nobody, is none, and says why', async () => {
    receiver.willAnswer((response) => void response.destroy());
    expect(await send()).toEqual({ httpStatus: null, said: expect.stringMatching(/hang up|ECONNRESET/) });
    const gone = await Receiver.start();
    const { url, port } = gone;
    await gone.close();
    expect(await sendTo(url, new NetworkWithSite(port))).toEqual({
      httpStatus: null,
      said: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await sendTo('https://nobody.example.go.id/', network())).toEqual({
      httpStatus: null,
      said: 'nobody.example.go.id has no address.',
    });
  });
});

describe('Nothing is sent into a network of somebody’s own', () => {
  it.each(['https://169.254.169.254/latest/meta-data/', 'https://[::1]/', 'https://2130706433/', 'https://localhost/'])(
    'by an address as it stands: %s',
    async (url) => {
      expect(await sendTo(url, new PublicNetwork())).toEqual({
        httpStatus: null,
        said: expect.stringContaining('must lead to a public site'),
      });
    },
  );

  it('nor without encryption', async () => {
    expect(await sendTo('http://sistem.example.go.id/hook', resolvingTo('127.0.0.1'))).toEqual({
      httpStatus: null,
      said: 'The address must be a whole address that begins with https://.',
    });
  });

  it('by a name that resolves into one', async () => {
    for (const address of ['127.0.0.1', '10.0.0.1', '::1', '::ffff:169.254.169.254'])
      expect(await sendTo('https://sistem.example.go.id/hook', resolvingTo(address))).toEqual({
        httpStatus: null,
        said: 'sistem.example.go.id leads to no public address.',
      });
  });

  it('by a name that means another machine the second time: it is asked once, and connected to what was seen', async () => {
    const rebinding = network({ 'rebinding.example.go.id': ['127.0.0.1', NOT_PUBLIC] });
    const url = `http://rebinding.example.go.id:${receiver.port}/hook`;
    expect(await sendTo(url, rebinding)).toMatchObject({ httpStatus: 204 });
    expect(rebinding.resolved).toEqual(['rebinding.example.go.id']);
    expect(await sendTo(url, rebinding)).toMatchObject({ httpStatus: null });
    expect(receiver.heard).toHaveLength(1);
  });
});

function pour(response: ServerResponse): void {
  response.writeHead(200);
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x'))) poured += 64 * 1024;
  };
  response.on('drain', more);
  more();
}
