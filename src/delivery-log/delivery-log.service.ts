import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { messageIdOf } from '../mail/message-id.js';
import { DeliveryLogRefused, MailingNotFound } from './delivery-log.errors.js';
import {
  type AboutRow,
  type AttemptRow,
  DeliveryLogRepository,
  type LineRow,
  type LogQuestion,
  type MailRow,
} from './delivery-log.repository.js';

export type { AboutRow, AttemptRow, LogQuestion };

export interface LogLine extends LineRow {
  /** null for a reminder without a mail. */
  readonly messageId: string | null;
}

/** A mail, with every try to send it and what it is about. */
export interface LoggedMail extends MailRow {
  readonly messageId: string;
  readonly attempts: readonly AttemptRow[];
  readonly about: readonly AboutRow[];
}

/** What became of each mail: who was written to, when, and what the mail server said. */
@Injectable()
export class DeliveryLog {
  constructor(
    private readonly log: DeliveryLogRepository,
    private readonly settings: Settings,
  ) {}

  /** A page: a line for each try, each mail still queued and each reminder without a mail, the newest first. Throws DeliveryLogRefused. */
  async page(question: LogQuestion): Promise<LogLine[]> {
    const { after } = question;
    const place = after === null ? null : await this.log.placeOf(after);
    if (after !== null && place === null) throw new DeliveryLogRefused();
    const lines = await this.log.page(question, place);
    return lines.map((line) => ({ ...line, messageId: line.mailingId && messageIdOf(line.mailingId, this.settings) }));
  }

  /** Throws MailingNotFound. */
  async mail(id: string): Promise<LoggedMail> {
    const mail = await this.log.find(id);
    if (mail === null) throw new MailingNotFound(id);
    const [attempts, about] = [await this.log.attemptsOf(id), await this.log.aboutOf(id)];
    return { ...mail, messageId: messageIdOf(id, this.settings), attempts, about };
  }
}
