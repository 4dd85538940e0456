import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** About 50 kB each. */
const MOST = 100;

/** What a report answered, and the Link header it came with. */
export interface ReportAnswer {
  readonly view: unknown;
  readonly link: string | undefined;
}

/**
 * Reports as they were answered last, by address and tag: whoever asks for the same while nothing has changed is answered with it, and
 * many who ask at once wait for the one that is read. Who asks is of no account: what they see is a part of the tag.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Promise<ReportAnswer>>({ max: MOST });

  /** The kept one, else what `read` gives. A failure is not kept. */
  async of(key: string, read: () => Promise<ReportAnswer>): Promise<ReportAnswer> {
    const answer = this.kept.get(key) ?? read();
    this.kept.set(key, answer);
    try {
      return await answer;
    } catch (error) {
      if (this.kept.peek(key) === answer) this.kept.delete(key);
      throw error;
    }
  }
}
