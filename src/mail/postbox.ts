import type { SendMailOptions } from 'nodemailer';

/** Port: where composed mail goes. */
export interface Postbox {
  /** Resolves with what the other side said. Throws MailRefused. */
  deliver(message: SendMailOptions): Promise<string>;
  close(): void;
}
