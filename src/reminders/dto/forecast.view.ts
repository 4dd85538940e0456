import { ApiProperty } from '@nestjs/swagger';
import { REMINDER_KINDS, type ReminderKind } from '../../domain/reminder-kind.js';
import { MAILING_FORMS, type MailingForm } from '../../domain/mailing-form.js';
import type { Forecast, ForecastEntry, ForecastEvent, ForecastStep, HeldBack } from '../forecast.js';

export class ForecastStepView {
  @ApiProperty({ enum: REMINDER_KINDS })
  kind: ReminderKind;

  @ApiProperty({ description: 'the award, assessment, finding, evidence or appointment it is about' })
  subjectId: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ description: 'days before the due day; after it they are negative' })
  stepDays: number;

  @ApiProperty({ format: 'date', description: 'the day of the ladder' })
  plannedFor: string;

  @ApiProperty({ description: '0: those whose duty it is; up to 3: who else is told' })
  escalation: number;

  @ApiProperty({ description: 'goes out in quiet times too' })
  isStatutory: boolean;

  static of(step: ForecastStep): ForecastStepView {
    const { kind, subjectId, workUnitId: unitId, unitName, dueOn, stepDays, sendOn: plannedFor, escalation } = step;
    return {
      kind,
      subjectId,
      unitId,
      unitName,
      dueOn,
      stepDays,
      plannedFor,
      escalation,
      isStatutory: step.overridesQuiet,
    };
  }
}

export class ForecastMailView {
  @ApiProperty({ enum: MAILING_FORMS })
  form: MailingForm;

  @ApiProperty()
  at: Date;
}

export class ForecastEntryView {
  @ApiProperty()
  recipientId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'as what the person is told' })
  heldAs: string;

  @ApiProperty({ type: ForecastStepView })
  reminder: ForecastStepView;

  @ApiProperty({ description: 'whether it shows in the inbox' })
  inbox: boolean;

  @ApiProperty({ type: ForecastMailView, nullable: true, description: 'null: not by mail, the person switched it off' })
  mail: ForecastMailView | null;

  @ApiProperty({ description: 'it stands in the inbox already, and only its mail is still to go out' })
  isMadeOut: boolean;

  static of({ recipientId, name, heldAs, reminder, isInInbox, mail, isMadeOut }: ForecastEntry): ForecastEntryView {
    const step = ForecastStepView.of(reminder);
    return { recipientId, name, heldAs, reminder: step, inbox: isInInbox, mail, isMadeOut };
  }
}

export class HeldBackView {
  @ApiProperty({ type: ForecastStepView })
  reminder: ForecastStepView;

  @ApiProperty({ example: 'quiet-day' })
  because: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'on which day it goes out instead' })
  goesOutOn: string | null;

  static of({ reminder, because, goesOutOn }: HeldBack): HeldBackView {
    return { reminder: ForecastStepView.of(reminder), because, goesOutOn };
  }
}

export class ForecastEventView {
  @ApiProperty({ type: ForecastStepView })
  reminder: ForecastStepView;

  @ApiProperty({ type: [String], description: 'of the webhooks that listen' })
  hosts: string[];

  static of({ reminder, hosts }: ForecastEvent): ForecastEventView {
    return { reminder: ForecastStepView.of(reminder), hosts: [...hosts] };
  }
}

export class ForecastView {
  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ type: [ForecastEntryView] })
  entries: ForecastEntryView[];

  @ApiProperty({ type: [ForecastEventView], description: 'what systems of institutions would be told by webhook' })
  events: ForecastEventView[];

  @ApiProperty({ type: [HeldBackView], description: 'what the ladders have on that day and does not go out on it' })
  heldBack: HeldBackView[];

  static of({ on, entries, events, heldBack }: Forecast): ForecastView {
    return {
      on,
      entries: entries.map((one) => ForecastEntryView.of(one)),
      events: events.map((one) => ForecastEventView.of(one)),
      heldBack: heldBack.map((one) => HeldBackView.of(one)),
    };
  }
}
