import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { MailRefused } from './mail.errors.js';
import type { Postbox } from './postbox.js';

/** How long the server may take, in milliseconds: to be reached, to say anything, and for the whole mail. */
export interface Patience {
  readonly connection: number;
  readonly silence: number;
  readonly mail: number;
}

const PATIENCE: Patience = { connection: 10_000, silence: 30_000, mail: 60_000 };

/** Refusals of our session rather than of this mail: wrong sequence, login wanted, login wrong. */
const ABOUT_US: readonly number[] = [503, 530, 534, 535, 538];

/** Hands mail to the SMTP server at `url` over a few kept connections. */
export function smtpPostbox(url: string, patience: Patience = PATIENCE): Postbox {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // When a connection breaks nobody knows whether the server took the mail; only the ledger may decide to repeat it.
    maxRequeues: 0,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.connection,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: (message) =>
      answerTo(
        transport.sendMail({ ...message, signal: AbortSignal.timeout(patience.mail) } satisfies SendMailOptions),
      ),
    close: () => transport.close(),
  };
}

async function answerTo(sending: Promise<{ response?: string | undefined }>): Promise<string> {
  try {
    return (await sending).response ?? '';
  } catch (error) {
    const refusal = error as NodemailerError;
    const kind = isAboutTheMail(refusal) ? 'permanent' : 'temporary';
    throw new MailRefused(kind, refusal.response ?? refusal.message, isCertain(refusal), { cause: error });
  }
}

/** The server answered no, or was never reached. Anything else may be a line that broke after it took the mail. */
function isCertain(refusal: NodemailerError): boolean {
  const { syscall } = refusal as NodeJS.ErrnoException;
  return refusal.responseCode !== undefined || refusal.code === 'EDNS' || syscall === 'connect';
}

/** Only an answer of 5xx to the envelope or the text is final; anything about the connection or our login is not. */
function isAboutTheMail({ code, responseCode }: NodemailerError): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false;
  return responseCode === undefined ? code === 'EENVELOPE' : responseCode >= 500 && !ABOUT_US.includes(responseCode);
}
