import { DataSource } from 'typeorm';
import { MailRefused } from '../../src/mail/mail.errors.js';
import { PasswordMails } from '../../src/passwords/password-mails.service.js';
import { PasswordLinksRepository } from '../../src/passwords/password-links.repository.js';
import type { TestApp } from './app.js';
import type { SmtpSink } from './smtp.js';

/** The mails with links, at the pace of a test: start its program with `WORKERS: 'off'`. */
export class PasswordPost {
  constructor(
    private readonly program: TestApp,
    private readonly sink: SmtpSink,
  ) {}

  /** Tries once to send each that is due, as their jobs would. */
  async send(): Promise<void> {
    const due = await this.program.app
      .get(PasswordLinksRepository, { strict: false })
      .due(this.program.clock.now(), 1_000);
    const mails = this.program.app.get(PasswordMails, { strict: false });
    for (const id of due) await mails.send(id).catch(assertRefused);
  }

  /** The texts of all that somebody was sent so far, the latest last. */
  async textsTo(email: string): Promise<readonly string[]> {
    await this.send();
    const theirs = this.sink.received.filter(({ to }) => JSON.stringify(to).includes(email));
    return theirs.map(({ text }) => text ?? '');
  }

  /** The token of the link that somebody was sent last; throws where there is none. */
  async tokenTo(email: string): Promise<string> {
    const token = /\/atur-sandi\/([\w-]{43})\s/.exec((await this.textsTo(email)).at(-1) ?? '')?.[1];
    if (token === undefined) throw new Error(`${email} was sent no link.`);
    return token;
  }

  async countLinks(): Promise<number> {
    const [row] = await this.program.app.get(DataSource).query('SELECT count(*)::int AS count FROM password_link');
    return row.count;
  }
}

function assertRefused(error: unknown): void {
  if (!(error instanceof MailRefused)) throw error;
}
