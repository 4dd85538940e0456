import { applyDecorators, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Language, LANGUAGES } from '../common/in-words.js';
import { CSV_FORMS, csvFile } from '../http/csv.js';

/** In which language a list is saved as a table. */
export class SavedListQuery {
  @ApiPropertyOptional({
    enum: LANGUAGES,
    default: 'id',
    description:
      'of a CSV: its titles, and whether numbers have a decimal comma and cells a semicolon between them (id)',
  })
  @IsIn(LANGUAGES)
  lang: Language = 'id';
}

/** A column of a saved list: its title in both languages, and what a row has in it. */
export interface ListColumn<Row> {
  readonly id: string;
  readonly en: string;
  readonly value: (row: Row) => string | number | null;
}

/** A whole list as a table for spreadsheets, sent as its pages are read. */
export function savedList<Row>(
  name: string,
  language: Language,
  columns: readonly ListColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): StreamableFile {
  const titled = columns.map(({ value, ...titles }) => ({ title: titles[language], value }));
  return csvFile({ name, form: CSV_FORMS[language], columns: titled, pages });
}

/** Marks the route that answers with it. Its address is that of the list, and `.csv`. */
export function SavedList(): MethodDecorator {
  return applyDecorators(ApiProduces('text/csv'), ApiOkResponse({ schema: { type: 'string', format: 'binary' } }));
}

/** An instant in a cell, in UTC. */
export function instantCell(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
