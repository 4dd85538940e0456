import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { TusClient } from '../uploads/tus-client.js';
import { bytesOf, pdf, pdfOf } from '../support/files.js';
import { type FullCycle, problem } from './full-cycle.js';

const MIB = 1_048_576;
const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

/** Files that a unit may not bring in. */
const REFUSED: readonly (readonly [what: string, filename: string, bytes: Uint8Array<ArrayBuffer>, refusal: object])[] =
  [
    ['of a forbidden type', 'pasang.exe', bytesOf('MZ'), problem(422, 'file-type-refused', { ending: 'exe' })],
    ['that is disguised', 'foto.pdf', PNG, problem(422, 'file-type-refused', { found: 'image/png' })],
    ['that is empty', 'kosong.pdf', bytesOf(''), problem(422, 'file-empty')],
    ['that is too large', 'besar.pdf', pdfOf(2 * MIB + 1), problem(413, 'file-too-large', { limitBytes: 2 * MIB })],
    ['whose name has path parts', '../../etc/surat.pdf', pdf('a'), refusedName('must be a name alone')],
    ['whose name has control characters', 'dua\nbaris.pdf', pdf('a'), refusedName('must hold no control')],
  ];

function refusedName(fix: string): object {
  return problem(422, 'file-name-refused', {
    errors: [{ pointer: '/filename', detail: expect.stringContaining(fix) }],
  });
}

export function evidence(cycle: FullCycle): void {
  const tus = async () => TusClient.of(cycle.server, await cycle.as('koordinator'));
  const named = (filename: string) => ({ unitId: cycle.placeOf('Pesisir').unitId, filename, title: 'Laporan' });

  it.each(REFUSED)('a file %s is refused', async (_what, filename, bytes, refusal) => {
    const before = await cycle.stateOf('Pesisir');
    const { status, problem: told } = await (await tus()).send(named(filename), bytes);
    expect({ ...told, status }).toMatchObject(refusal);
    expect(await cycle.stateOf('Pesisir')).toEqual(before);
  });

  it('a file cut off in the middle is no evidence until the rest has come', async () => {
    const [client, file] = [await tus(), pdf('laporan dalam dua bagian')];
    const before = await cycle.stateOf('Pesisir');
    const place = await client.create(named('laporan.pdf'), file.length);
    await expect(client.stream(place, cutOff(file.slice(0, 200)), file.length)).rejects.toThrow();
    const received = await settled(client, place);
    expect(received).toBeLessThan(file.length);
    const unfinished = problem(409, 'upload-unfinished', { received, size: file.length });
    expect((await client.complete(place)).problem).toMatchObject(unfinished);
    expect(await cycle.stateOf('Pesisir')).toEqual(before);
    expect(await client.append(place, received, file.slice(received))).toMatchObject({ status: 204, version: 1 });
    expect(await cycle.stateOf('Pesisir')).not.toEqual(before);
  });

  it.each(['http://127.0.0.1/rahasia', 'https://10.1.2.3/a', 'http://[::1]/a', 'https://localhost/a', 'file:///etc/a'])(
    'a link to %s is refused',
    async (url) => {
      const path = `/units/${cycle.placeOf('Pesisir').unitId}/evidence`;
      const link = async () => (await cycle.as('koordinator')).post(path, { title: 'Tautan', url });
      await cycle.refuses('Pesisir', link, problem(422, 'evidence-refused', { errors: [{ pointer: '/url' }] }));
    },
  );
}

/** Some bytes, and then the line breaks. */
function cutOff(bytes: Uint8Array): Readable {
  return Readable.from(
    (async function* () {
      yield bytes;
      await sleep(200);
      throw new Error('the line broke');
    })(),
  );
}

/** How far an upload is, once the server has noticed that no more will come. */
async function settled(client: TusClient, place: string): Promise<number> {
  for (;;) {
    const first = await client.state(place);
    await sleep(200);
    const { status, offset } = await client.state(place);
    if (status === 200 && offset !== null && offset === first.offset) return offset;
  }
}
