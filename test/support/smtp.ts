import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** What the server says instead of yes, and to which command. */
export interface SmtpRefusal {
  readonly at: 'connect' | 'mail' | 'rcpt' | 'data';
  readonly code: number;
  readonly text: string;
}

/** How far a mail has come: its recipient is named, its text is there, the server has said yes. */
export type SmtpMoment = 'rcpt' | 'text' | 'accepted';

/** Is told of every mail at each moment, and from which address it comes. */
export type SmtpWatcher = (moment: SmtpMoment, from: string) => Promise<void> | void;

/** A real SMTP server on the loopback that keeps what it accepts, or refuses, or takes its time. */
export interface SmtpSink {
  readonly url: string;
  readonly received: readonly ParsedMail[];
  /** From now on: every mail is refused in this way; without an argument none is. */
  refuse(refusal?: SmtpRefusal): void;
  /** From now on: so many milliseconds before it answers the text of a mail. */
  delay(milliseconds: number): void;
  /** From now on: it keeps the mail and hangs up without a word, or does so no more. */
  hangUp(isHangingUp: boolean): void;
  /** From now on: is called for every mail, and waited for before the server answers; without an argument nothing is. */
  watch(watcher?: SmtpWatcher): void;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: ParsedMail[] = [];
  let refusal: SmtpRefusal | undefined;
  let slowness = 0;
  let isHangingUp = false;
  let watcher: SmtpWatcher = () => undefined;
  const sockets = new Map<number, Socket>();
  const answer = (at: SmtpRefusal['at']): Error | null =>
    refusal?.at === at ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, callback) => callback(answer('connect')),
    onMailFrom: (_address: SMTPServerAddress, _session, callback) => callback(answer('mail')),
    onRcptTo: (_address: SMTPServerAddress, session: SMTPServerSession, callback) => {
      void Promise.resolve(watcher('rcpt', senderOf(session))).then(() => callback(answer('rcpt')));
    },
    onData: (stream: SMTPServerDataStream, session: SMTPServerSession, callback) => {
      const taken = simpleParser(stream).then(async (mail) => {
        // The session forgets it with its answer.
        const from = senderOf(session);
        await pause(slowness);
        await watcher('text', from);
        const no = answer('data');
        if (!no) received.push(mail);
        if (isHangingUp) {
          sockets.get(session.remotePort)?.destroy();
        } else {
          callback(no);
          if (!no) await watcher('accepted', from);
        }
      });
      // Nothing was taken of a mail whose sender went away in the middle of its text.
      taken.catch(() => undefined);
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => void sockets.set(socket.remotePort ?? 0, socket));
  const port = await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (next) => void (refusal = next),
    delay: (milliseconds) => void (slowness = milliseconds),
    hangUp: (next) => void (isHangingUp = next),
    watch: (next = () => undefined) => void (watcher = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function senderOf({ envelope: { mailFrom } }: SMTPServerSession): string {
  return mailFrom ? mailFrom.address : '';
}

async function listen(server: SMTPServer): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
