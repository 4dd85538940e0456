import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { SendMailOptions } from 'nodemailer';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { folderPostbox } from './folder-postbox.js';
import { MailRefused } from './mail.errors.js';
import type { Postbox } from './postbox.js';
import { smtpPostbox } from './smtp-postbox.js';

/** One mail to one person. */
export interface Mail {
  /** A bare address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** `<unique@host>`, the same whenever the same mail is sent again. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailReceipt {
  readonly outcome: 'accepted';
  readonly response: string;
}

const MESSAGE_ID = /^<[^<>\s@]+@[^<>\s@]+>$/;
const HEADER_NAME = /^[A-Za-z0-9-]+$/;

/** Sends mail over SMTP_URL, or writes it to `<ZI_DATA_DIR>/mail` when there is none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly postbox: Postbox;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.postbox = settings.SMTP_URL
      ? smtpPostbox(settings.SMTP_URL)
      : folderPostbox(join(settings.ZI_DATA_DIR, 'mail'));
  }

  /** Resolves when the server has taken the mail over, at the latest after a minute. Throws MailRefused. */
  async send(mail: Mail): Promise<MailReceipt> {
    assertSendable(mail);
    return { outcome: 'accepted', response: await this.postbox.deliver(this.compose(mail)) };
  }

  onApplicationShutdown(): void {
    this.postbox.close();
  }

  private compose({ to, subject, text, html, messageId, headers }: Mail): SendMailOptions {
    return {
      from: this.settings.MAIL_FROM,
      // An object, because a string is read as a list and a comma in it would add a recipient.
      to: { name: '', address: to },
      subject: onOneLine(subject),
      text,
      ...(html === undefined ? {} : { html }),
      messageId,
      date: this.clock.now(),
      // RFC 3834: asks holiday notices not to answer.
      headers: { 'Auto-Submitted': 'auto-generated', ...mapValues(headers ?? {}, onOneLine) },
    };
  }
}

function assertSendable({ to, messageId, headers }: Mail): void {
  if (!isEmail(to, { require_tld: false }))
    throw new MailRefused('permanent', 'The recipient is not one mail address.', true);
  if (!MESSAGE_ID.test(messageId))
    throw new MailRefused('permanent', 'The Message-ID is not of the form <unique@host>.', true);
  const bad = Object.keys(headers ?? {}).find((name) => !HEADER_NAME.test(name));
  if (bad !== undefined) throw new MailRefused('permanent', 'The name of a header is not valid.', true);
}

/** A line break would start a header of somebody else's choosing. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
