import { IsInt, Max, Min } from 'class-validator';
import { defineJob } from '../queue/job-definition.js';
import { SHARDS } from './shards.js';

export class DeliverMailingsPayload {
  @IsInt()
  @Min(0)
  @Max(SHARDS - 1)
  shard: number;
}

/** Not a job for each mail: a morning's digests would be as many jobs, which cost more than the mails themselves. */
export const deliverMailings = defineJob({
  queue: 'mailings',
  name: 'deliver-mailings',
  payload: DeliverMailingsPayload,
  key: ({ shard }) => String(shard),
});
