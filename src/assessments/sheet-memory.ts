import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { SheetContent } from './sheet-content.js';

/** What all that is remembered may take, in bytes. */
const MOST_BYTES = 48 * 2 ** 20;

/**
 * Sheets that this process has just saved on. What it remembers is as good as read, without asking: whoever changes an answer adds an event
 * to the chain of its assessment, and an event that does not follow the head remembered here is refused by the database.
 */
@Injectable()
export class SheetMemory {
  private readonly sheets = new LRUCache<string, SheetContent>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ size }) => size,
  });

  find(sheetId: string): SheetContent | undefined {
    return this.sheets.get(sheetId);
  }

  keep(sheetId: string, sheet: SheetContent): void {
    this.sheets.set(sheetId, sheet);
  }

  forget(sheetId: string): void {
    this.sheets.delete(sheetId);
  }
}
