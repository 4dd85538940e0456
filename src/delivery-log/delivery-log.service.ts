import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { messageIdOf } from '../mail/message-id.js';
import { mapped, type Page, type PageAsked } from '../paging/page.js';
import { MailingNotFound } from './delivery-log.errors.js';
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

  /** A page: a line for each try, each mail still queued and each reminder without a mail, the newest first. Throws CursorRefused. */
  async page(question: LogQuestion, asked: PageAsked): Promise<Page<LogLine>> {
    const messageId = ({ mailingId }: LineRow) => mailingId && messageIdOf(mailingId, this.settings);
    return mapped(await this.log.page(question, asked), (line) => ({ ...line, messageId: messageId(line) }));
  }

  /** Throws MailingNotFound. */
  async mail(id: string): Promise<LoggedMail> {
    const mail = await this.log.find(id);
    if (mail === null) throw new MailingNotFound(id);
    const [attempts, about] = [await this.log.attemptsOf(id), await this.log.aboutOf(id)];
    return { ...mail, messageId: messageIdOf(id, this.settings), attempts, about };
  }
}
