import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Handles } from '../../src/queue/handles.decorator.js';
import { defineJob, Nothing } from '../../src/queue/job-definition.js';

export class SubjectPayload {
  @IsString()
  subject!: string;
}

/** Queues of its own for each run, so that a shared server does no harm. */
const run = randomUUID().slice(0, 8);
const key = ({ subject }: SubjectPayload): string => subject;
const quick = { attempts: 3, backoff: { type: 'exponential', delay: 40 } } as const;
export const note = defineJob({ queue: `notes-a${run}`, name: 'note', payload: SubjectPayload, key });
export const flaky = defineJob({ queue: `notes-a${run}`, name: 'flaky', payload: SubjectPayload, key, options: quick });
export const hopeless = defineJob({
  queue: `notes-a${run}`,
  name: 'hopeless',
  payload: SubjectPayload,
  key,
  options: quick,
});
/** Waits a second before its second try, shortened as by default. */
export const scattered = defineJob({
  queue: `notes-a${run}`,
  name: 'scattered',
  payload: SubjectPayload,
  key,
  options: { attempts: 2, backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 } },
});
export const slow = defineJob({
  queue: `slow-a${run}`,
  name: 'slow',
  payload: SubjectPayload,
  key,
  options: { attempts: 1 },
});
export const tick = defineJob({ queue: `ticks-a${run}`, name: 'tick', payload: Nothing, key: () => 'all' });
export const JOBS = [note, flaky, hopeless, scattered, slow, tick];

interface Deed {
  readonly job: string;
  readonly subject: string;
  readonly by: number;
  readonly at: number;
}

/** What was done, by which application, across the whole file. */
export const done: Deed[] = [];
/** Which slow jobs have begun, done or not. */
export const begun: string[] = [];
let applications = 0;

@Injectable()
export class NotesProcessor {
  private readonly number = ++applications;

  @Handles(note)
  async note({ subject }: SubjectPayload): Promise<void> {
    this.record('note', subject);
  }

  @Handles(flaky)
  async flaky({ subject }: SubjectPayload): Promise<void> {
    this.record('flaky', subject);
    if (deeds('flaky', subject).length < 3) throw new Error('not yet');
  }

  @Handles(hopeless)
  async hopeless({ subject }: SubjectPayload): Promise<void> {
    this.record('hopeless', subject);
    throw new Error('never');
  }

  @Handles(scattered)
  async scattered({ subject }: SubjectPayload): Promise<void> {
    this.record('scattered', subject);
    throw new Error('not now');
  }

  @Handles(slow)
  async slow({ subject }: SubjectPayload): Promise<void> {
    begun.push(subject);
    await pause(700);
    this.record('slow', subject);
  }

  @Handles(tick)
  async tick(): Promise<void> {
    this.record('tick', 'all');
  }

  private record(job: string, subject: string): void {
    done.push({ job, subject, by: this.number, at: performance.now() });
  }
}

/** How often a job was done for a subject, and when. */
export function deeds(job: string, subject: string): readonly Deed[] {
  return done.filter((deed) => deed.job === job && deed.subject === subject);
}
