/** The same bytes in buffers of exactly `size`, only the last one shorter; none at all for no bytes. */
export async function* inPieces(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    const whole = Buffer.concat(held);
    const end = length - (length % size);
    for (let at = 0; at < end; at += size) yield whole.subarray(at, at + size);
    held = [whole.subarray(end)];
    length -= end;
  }
  if (length > 0) yield Buffer.concat(held);
}

const NEWLINE = 10;

/** The same bytes in buffers of at least `size` that end with a line, as does COPY's text: a line break in a value is escaped. */
export async function* inLines(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    held.push(chunk);
    length += chunk.length;
    if (length < size || end === 0) continue;
    const rest = chunk.subarray(end);
    yield Buffer.concat(held, length - rest.length);
    held = [rest];
    length = rest.length;
  }
  if (length > 0) yield Buffer.concat(held);
}
