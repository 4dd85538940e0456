import { ApiProperty } from '@nestjs/swagger';
import type { Language } from '../../common/in-words.js';
import type { CalendarDate } from '../../domain/calendar-date.js';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import { noticeInWords } from '../../reminders/notice-in-words.js';
import type { DigestPart, PreviewedDigest } from '../../reminders/digest-preview.service.js';
import { nothingToSay } from '../digest-preview.page.js';

class DigestItemView {
  @ApiProperty({ enum: REMINDER_KINDS, enumName: 'ReminderKind' })
  kind: ReminderKind;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'as on that day' })
  due: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'days before the due day; after it they are negative' })
  stepDays: number;

  @ApiProperty({ description: 'a path of the web client' })
  link: string;

  @ApiProperty({ description: 'it stands in the inbox already, and only its mail is still to go out' })
  isMadeOut: boolean;

  static of({ notice, isMadeOut }: DigestPart, on: CalendarDate, language: Language): DigestItemView {
    const { kind, workUnitId: unitId, unitName, dueOn, stepDays } = notice;
    const { title, due, place: link } = noticeInWords(notice, on, language);
    return { kind, title, due, unitId, unitName, dueOn, stepDays, link, isMadeOut };
  }
}

export class DigestPreviewView {
  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'says that there is no mail that day; null when there is one',
  })
  nothing: string | null;

  @ApiProperty({ type: Date, nullable: true })
  sendsAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  @ApiProperty({ type: String, nullable: true })
  html: string | null;

  @ApiProperty({ type: [DigestItemView], description: 'everything in it, also what a long mail leaves out' })
  items: DigestItemView[];

  static of({ on, language, mail, parts }: PreviewedDigest): DigestPreviewView {
    const items = parts.map((part) => DigestItemView.of(part, on, language));
    const { sendsAt = null, subject = null, text = null, html = null } = mail ?? {};
    return { on, nothing: mail === null ? nothingToSay(on, language) : null, sendsAt, subject, text, html, items };
  }
}
