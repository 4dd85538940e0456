import { Injectable } from '@nestjs/common';
import type { Page, PageAsked } from '../paging/page.js';
import { type DirectoryLine, type DirectoryQuestion, UnitDirectoryRepository } from './unit-directory.repository.js';

export type { DirectoryLine };

export interface DirectoryPage extends Page<DirectoryLine> {
  /** On all pages. */
  readonly total: number;
}

/** Finding units among all of them. */
@Injectable()
export class UnitDirectory {
  constructor(private readonly directory: UnitDirectoryRepository) {}

  /** By institution, then by name. Throws CursorRefused. */
  async page(question: DirectoryQuestion, asked: PageAsked): Promise<DirectoryPage> {
    const [total, page] = await Promise.all([this.directory.count(question), this.directory.page(question, asked)]);
    return { total, ...page };
  }
}
