import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { answerQuestions } from '../meter.mjs';

// A mail server that takes everything and keeps nothing but the first mail since it was asked.

let tally = nothing();
let open = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onConnect: (_session, callback) => {
    open += 1;
    tally.connections = Math.max(tally.connections, open);
    callback();
  },
  onClose: () => (open -= 1),
  onData: (stream, _session, callback) => {
    const isFirst = tally.mails === 0;
    tally.mails += 1;
    stream.on('data', (chunk) => (tally.bytes += chunk.length));
    if (isFirst) void text(stream).then((sample) => (tally.sample = sample));
    stream.on('end', () => callback());
  },
});
server.on('error', () => undefined);
server.listen(Number(process.env.PORT), '127.0.0.1', () =>
  answerQuestions({
    /** Since it was last asked: mails, bytes, the most connections at once, and the first mail. */
    tally: async () => {
      const taken = tally;
      tally = { ...nothing(), connections: open };
      return taken;
    },
  }),
);

function nothing() {
  return { mails: 0, bytes: 0, connections: 0, sample: '' };
}
