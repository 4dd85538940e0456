import { setTimeout as pause } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';

/** What the server says instead of yes, and to which command. */
export interface SmtpRefusal {
  readonly at: 'connect' | 'mail' | 'rcpt' | 'data';
  readonly code: number;
  readonly text: string;
}

/** A real SMTP server on the loopback that keeps what it accepts, or refuses, or takes its time. */
export interface SmtpSink {
  readonly url: string;
  readonly received: readonly ParsedMail[];
  /** From now on: every mail is refused in this way; without an argument none is. */
  refuse(refusal?: SmtpRefusal): void;
  /** From now on: so many milliseconds before it answers the text of a mail. */
  delay(milliseconds: number): void;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: ParsedMail[] = [];
  let refusal: SmtpRefusal | undefined;
  let slowness = 0;
  const answer = (at: SmtpRefusal['at']): Error | null =>
    refusal?.at === at ? Object.assign(new Error(refusal.text), { responseCode: refusal.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, callback) => callback(answer('connect')),
    onMailFrom: (_address: SMTPServerAddress, _session, callback) => callback(answer('mail')),
    onRcptTo: (_address: SMTPServerAddress, _session, callback) => callback(answer('rcpt')),
    onData: (stream: SMTPServerDataStream, _session, callback) => {
      void simpleParser(stream).then(async (mail) => {
        await pause(slowness);
        const no = answer('data');
        if (!no) received.push(mail);
        callback(no);
      });
    },
  });
  server.on('error', () => undefined);
  const port = await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (next) => void (refusal = next),
    delay: (milliseconds) => void (slowness = milliseconds),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listen(server: SMTPServer): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
