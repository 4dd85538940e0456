import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { deliverMailings, type DeliverMailingsPayload } from './mailings.jobs.js';
import { PostRounds } from './post-rounds.service.js';

@Injectable()
export class MailingsProcessor {
  constructor(private readonly rounds: PostRounds) {}

  @Handles(deliverMailings)
  async deliver({ shard, count = 1 }: DeliverMailingsPayload): Promise<void> {
    await this.rounds.deliver({ first: shard, count });
  }
}
