import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Handles } from '../queue/handles.decorator.js';
import { Reminders } from './reminders.service.js';
import { sweepReminders } from './reminders.jobs.js';

@Injectable()
export class RemindersProcessor {
  constructor(
    private readonly reminders: Reminders,
    private readonly accounts: Accounts,
  ) {}

  @Handles(sweepReminders)
  async sweep(): Promise<void> {
    // First: whose role is over is told nothing more.
    await this.accounts.endExpired();
    await this.reminders.sweep();
  }
}
