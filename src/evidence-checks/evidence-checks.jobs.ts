import { IsString, MaxLength } from 'class-validator';
import { defineJob, defineTick } from '../queue/job-definition.js';

const QUEUE = 'evidence-checks';

export class CheckLinksOfHostPayload {
  @IsString()
  @MaxLength(2_000)
  host: string;
}

/** Every night: find the hosts with links that are due, and wake a check for each. */
export const sweepLinks = defineTick({ queue: QUEUE, name: 'sweep-links', tick: '20 1 * * *' });

export const checkLinksOfHost = defineJob({
  queue: QUEUE,
  name: 'check-links-of-host',
  payload: CheckLinksOfHostPayload,
  key: ({ host }) => host,
});

/** Every night, after the links: compare every stored file with its name. */
export const checkFiles = defineTick({ queue: QUEUE, name: 'check-files', tick: '20 2 * * *' });
