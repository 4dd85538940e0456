import { Injectable } from '@nestjs/common';

/** One thing this process cannot work without, or work that must be on time. `check` rejects when it is not as it should be. */
export interface Probe {
  readonly name: string;
  check(): Promise<unknown>;
}

/** The lists that modules add their probes to: /health/ready asks what the process needs, /health/work what must be on time. */
@Injectable()
export class Readiness {
  private readonly needs: Probe[] = [];
  private readonly works: Probe[] = [];
  private leaving = false;

  register(probe: Probe): void {
    this.needs.push(probe);
  }

  /** Late work is no reason to send nobody here any more, so it has a list of its own. */
  registerWork(probe: Probe): void {
    this.works.push(probe);
  }

  /** From now on nobody is to send requests here, although they are still answered. */
  leave(): void {
    this.leaving = true;
  }

  get isLeaving(): boolean {
    return this.leaving;
  }

  get needed(): readonly Probe[] {
    return this.needs;
  }

  get work(): readonly Probe[] {
    return this.works;
  }
}
