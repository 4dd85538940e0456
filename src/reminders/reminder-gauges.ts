import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { GaugesRepository } from './gauges.repository.js';
import { Sweeps } from './sweeps.service.js';

/** How the reminders are doing, read from the ledger: the same numbers in every process. */
@Injectable()
export class ReminderGauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly gauges: GaugesRepository,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.metrics.register({
      name: 'zi_reminders',
      help: 'Reminders: planned for the next 30 days, due and not made out',
      labelNames: ['state'],
      collect: async () => labelled('state', await this.gauges.reminders()),
    });
    this.metrics.register({
      name: 'zi_reminder_mails',
      help: 'Mails of reminders: waiting for their time, late by a quarter of an hour; in the last 24 hours sent, deferred, failed',
      labelNames: ['state'],
      collect: async () => labelled('state', await this.gauges.mails()),
    });
    this.metrics.register({
      name: 'zi_reminder_sweep_age_seconds',
      help: 'How long ago the last look for due reminders ended; -1 when none has',
      collect: async () => [{ value: ageInSeconds(await this.sweeps.age()) }],
    });
  }
}

function labelled(label: string, counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([state, value]) => ({ labels: { [label]: state }, value }));
}

function ageInSeconds(milliseconds: number | null): number {
  return milliseconds === null ? -1 : milliseconds / 1_000;
}
