import { Injectable } from '@nestjs/common';
import { dayInWords } from '../common/in-words.js';
import { Settings } from '../config/settings.js';
import { type CalendarDate, daysBetween } from '../domain/calendar-date.js';
import type { Mail } from '../mail/mailer.js';
import type { DeliveryRow } from './deliveries.repository.js';

/** What a reminder says, Indonesian first. */
@Injectable()
export class ReminderMails {
  constructor(private readonly settings: Settings) {}

  /** A delivery has one Message-ID, whenever it is sent. What is left are the days from `today`: it may go out late. */
  compose(delivery: DeliveryRow, today: CalendarDate): Mail {
    const { id, predicate, unitName, recipientName, recipientEmail, dueOn } = delivery;
    const days = daysBetween(today, dueOn);
    return {
      to: recipientEmail,
      subject: `Evaluasi ulang ${predicate} ${unitName}: ${whenId(days)}`,
      messageId: `<reminder-${id}@${this.host()}>`,
      text: [
        `Yth. ${recipientName},`,
        '',
        `Predikat ${predicate} yang disandang ${unitName} perlu dievaluasi ulang paling lambat ${dayInWords(dueOn, 'id')} (${whenId(days)}).`,
        'Mulailah penilaian mandiri untuk evaluasi ulang pada siklus berjalan.',
        '',
        `The ${predicate} of ${unitName} is to be re-evaluated by ${dueOn} (${whenEn(days)}).`,
        ...(this.settings.ZI_PUBLIC_URL === undefined ? [] : ['', this.settings.ZI_PUBLIC_URL]),
        '',
        'Zona Integritas',
      ].join('\n'),
    };
  }

  private host(): string {
    const url = this.settings.ZI_PUBLIC_URL;
    return url === undefined ? 'zona-integritas.invalid' : new URL(url).hostname;
  }
}

function whenId(days: number): string {
  if (days < 0) return `lewat ${-days} hari`;
  return days === 0 ? 'jatuh tempo hari ini' : `${days} hari lagi`;
}

function whenEn(days: number): string {
  if (days < 0) return days === -1 ? 'yesterday' : `${-days} days ago`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
