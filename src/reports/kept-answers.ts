import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

/** About 20 kB each. */
const MOST = 100;

/** What a report answered: its JSON, and the Link header it came with. */
export interface ReportAnswer {
  readonly json: string;
  readonly link: string | undefined;
}

/** Which answer: a report by its address, of what is in view, as it was when it had this tag. */
export interface AnswerKey {
  readonly address: string;
  readonly tag: string;
}

interface KeptAnswer {
  readonly tag: string;
  readonly answer: Promise<ReportAnswer>;
}

/**
 * Reports as they were answered last, one for each address: whoever asks for the same while nothing has changed is answered with it, and
 * many who ask at once wait for the one that is read. As text, for that is what is sent, and rows that live on cost each collection.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, KeptAnswer>({ max: MOST });

  /** The kept one, else what `read` gives, which takes its place. A failure is not kept. */
  async of({ address, tag }: AnswerKey, read: () => Promise<ReportAnswer>): Promise<ReportAnswer> {
    const found = this.kept.get(address);
    const kept = found?.tag === tag ? found : { tag, answer: read() };
    this.kept.set(address, kept);
    try {
      return await kept.answer;
    } catch (error) {
      if (this.kept.peek(address) === kept) this.kept.delete(address);
      throw error;
    }
  }
}
