import { Injectable } from '@nestjs/common';
import {
  type DirectoryLine,
  type DirectoryQuestion,
  type PageAsked,
  UnitDirectoryRepository,
} from './unit-directory.repository.js';

export type { DirectoryLine };

export interface DirectoryPage {
  /** On all pages. */
  readonly total: number;
  readonly lines: readonly DirectoryLine[];
  /** The last unit of this page; null when there are no more. */
  readonly next: string | null;
}

/** Finding units among all of them. */
@Injectable()
export class UnitDirectory {
  constructor(private readonly directory: UnitDirectoryRepository) {}

  /** By institution, then by name. A page after a unit that is not there is empty. */
  async page(question: DirectoryQuestion, asked: PageAsked): Promise<DirectoryPage> {
    const total = await this.directory.count(question);
    const found = await this.directory.page(question, { ...asked, limit: asked.limit + 1 });
    const lines = found.slice(0, asked.limit);
    return { total, lines, next: found.length > lines.length ? (lines.at(-1)?.id ?? null) : null };
  }
}
