import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { Reminders } from './reminders.service.js';
import { sweepReminders } from './reminders.jobs.js';

@Injectable()
export class RemindersProcessor {
  constructor(private readonly reminders: Reminders) {}

  @Handles(sweepReminders)
  async sweep(): Promise<void> {
    await this.reminders.sweep();
  }
}
