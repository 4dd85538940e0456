import { IsString, MaxLength } from 'class-validator';
import { defineJob, Nothing } from '../queue/job-definition.js';

const QUEUE = 'evidence-checks';

export class CheckLinksOfHostPayload {
  @IsString()
  @MaxLength(2_000)
  host: string;
}

/** The scheduler's tick: find the hosts with links that are due, and wake a check for each. */
export const sweepLinks = defineJob({ queue: QUEUE, name: 'sweep-links', payload: Nothing, key: () => 'all' });

export const checkLinksOfHost = defineJob({
  queue: QUEUE,
  name: 'check-links-of-host',
  payload: CheckLinksOfHostPayload,
  key: ({ host }) => host,
});

/** The scheduler's tick: compare every stored file with its name. */
export const checkFiles = defineJob({ queue: QUEUE, name: 'check-files', payload: Nothing, key: () => 'all' });
