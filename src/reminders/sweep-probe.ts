import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Readiness } from '../http/readiness.js';
import { Sweeps } from './sweeps.service.js';

/** Lets /health/work turn red when nobody has looked for due reminders for a while. A worker has no HTTP side to tell. */
@Injectable()
export class SweepProbe implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    @Optional() private readonly readiness?: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness?.registerWork({ name: 'reminders', check: () => this.sweeps.assertOnTime() });
  }
}
