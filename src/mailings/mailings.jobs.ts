import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { defineJob } from '../queue/job-definition.js';
import { SHARDS } from './shards.js';

export class DeliverMailingsPayload {
  @IsInt()
  @Min(0)
  @Max(SHARDS - 1)
  shard: number;

  /** How many shards from there on; one when it is left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(SHARDS)
  count?: number;
}

/** Not a job for each mail: a morning's digests would be as many jobs, which cost more than the mails themselves. */
export const deliverMailings = defineJob({
  queue: 'mailings',
  name: 'deliver-mailings',
  payload: DeliverMailingsPayload,
  key: ({ shard, count = 1 }) => (count === 1 ? String(shard) : `${shard}+${count}`),
});
