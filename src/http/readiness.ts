import { Injectable } from '@nestjs/common';

/** One thing this process cannot work without. `check` rejects when it does not answer. */
export interface Probe {
  readonly name: string;
  check(): Promise<unknown>;
}

/** The list that platform modules add their probes to; /health/ready asks them all. */
@Injectable()
export class Readiness {
  private readonly registered: Probe[] = [];

  register(probe: Probe): void {
    this.registered.push(probe);
  }

  get probes(): readonly Probe[] {
    return this.registered;
  }
}
