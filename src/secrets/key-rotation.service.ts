import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { SEALED, SecretBox } from './secret-box.js';
import { rowOf, type SealedColumn } from './sealed-column.js';
import { SealedTextsRepository } from './sealed-texts.repository.js';

const PAGE = 500;

/** How many texts of a column were sealed anew. */
export interface Resealed {
  readonly column: SealedColumn;
  readonly count: number;
}

/** Has everything sealed by the key of now. Features say which of their columns are sealed. */
@Injectable()
export class KeyRotation implements OnApplicationBootstrap {
  private readonly columns: SealedColumn[] = [];

  constructor(
    private readonly texts: SealedTextsRepository,
    private readonly box: SecretBox,
    private readonly transactions: Transactions,
  ) {}

  register(...columns: readonly SealedColumn[]): void {
    this.columns.push(...columns);
  }

  /** Seals what was kept as it is by versions that had no keys. */
  async onApplicationBootstrap(): Promise<void> {
    for (const column of this.columns) await this.resealAll(column, SEALED);
  }

  /** Also what other keys have sealed; again, it finds nothing to do. While it runs the program goes on. Throws SecretUnreadable. */
  async rotate(): Promise<Resealed[]> {
    const done: Resealed[] = [];
    for (const column of this.columns) done.push({ column, count: await this.resealAll(column, this.box.current) });
    return done;
  }

  /** Page by page, each a transaction: what is done stays done, and no row is held for long. */
  private async resealAll(column: SealedColumn, beginning: string): Promise<number> {
    let all = 0;
    for (;;) {
      const count = await this.resealPage(column, beginning);
      all += count;
      if (count < PAGE) return all;
    }
  }

  private async resealPage(column: SealedColumn, beginning: string): Promise<number> {
    return this.transactions.run(async (tx) => {
      const kept = await this.texts.lockOthers(tx, column, beginning, PAGE);
      const sealed = kept.map(({ id, text }) => ({ id, text: this.reseal(text, rowOf(column, id)) }));
      if (sealed.length > 0) await this.texts.replace(tx, column, sealed);
      return sealed.length;
    });
  }

  private reseal(text: string, row: string): string {
    return this.box.seal(this.box.open(text, row), row);
  }
}
