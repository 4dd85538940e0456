import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { Instruments } from '../instruments/instruments.service.js';
import type { OfficialWording } from './official-wording.entity.js';
import { readQuestionMaster } from './question-master.js';
import { matchWording } from './wording-match.js';
import { WordingDiffers } from './wordings.errors.js';
import { WordingsRepository } from './wordings.repository.js';

/** What came of an import. */
export interface ImportedWording {
  readonly instrumentId: string;
  readonly year: number;
  readonly questions: number;
  /** False where the same was attached already. */
  readonly isChanged: boolean;
  /** Codes where the master is built otherwise, as is known. */
  readonly accepted: readonly string[];
}

/**
 * The ministry's own words, beside a worksheet and no part of it: they change neither its digest nor a score.
 */
@Injectable()
export class Wordings {
  constructor(
    private readonly wordings: WordingsRepository,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** null where none was imported. Throws InstrumentNotFound. */
  async of(instrumentId: string): Promise<OfficialWording | null> {
    await this.instruments.find(instrumentId);
    return this.wordings.find(instrumentId);
  }

  /**
   * Attaches the texts and criteria of the ministry's question master, in place of all that were attached. Importing the same
   * again changes nothing and leaves no event.
   *
   * Throws InstrumentNotFound, QuestionMasterUnreadable, and WordingDiffers where the master asks otherwise than the worksheet.
   *
   * @param actor null on the command line
   * @param source the master's JSON
   */
  async import(actor: Actor | null, instrumentId: string, source: string): Promise<ImportedWording> {
    const { instrument } = await this.instruments.find(instrumentId);
    const master = readQuestionMaster(source);
    const { questions, differences, accepted } = matchWording(instrument, master);
    if (differences.length > 0) throw new WordingDiffers(instrumentId, differences);
    const { year } = master;
    const digest = createHash('sha256').update(JSON.stringify(questions)).digest('hex');
    const importedBy = actor?.accountId ?? null;
    const wording = { instrumentId, year, digest, questions: [...questions], importedAt: this.clock.now(), importedBy };
    const isChanged = await this.transactions.run(async (tx) => {
      const isNew = await this.wordings.replace(tx, wording);
      const after = { year, digest, questions: questions.length };
      const subject = ['instrument', instrumentId] as const;
      if (isNew) await this.audit.record(tx, { actorId: importedBy, action: 'import-wording', subject, after });
      return isNew;
    });
    return { instrumentId, year, questions: questions.length, isChanged, accepted };
  }
}
