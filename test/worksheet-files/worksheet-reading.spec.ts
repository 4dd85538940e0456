import { readdirSync, readFileSync } from 'node:fs';
import { type BlankPolicy } from '../../src/domain/scored-nodes.js';
import { scoreSheet } from '../../src/domain/scoring.js';
import { readWorksheet } from '../../src/domain/worksheet.js';
import { readWorksheetFile } from '../../src/worksheet-files/worksheet-reading.js';
import { LKE } from '../support/worksheets.js';
import { blankAnnex, bytesOf, fillAnnex, testWithAnnex } from './annex-file.js';

interface Oracle {
  readonly name: string;
  readonly blanks: BlankPolicy;
  readonly worksheet: unknown;
  readonly expected: { readonly total: number };
}
const oracles = readdirSync('test/oracles').map(
  (name) => JSON.parse(readFileSync(`test/oracles/${name}`, 'utf8')) as Oracle,
);

describe('the annex of the ministry, filled in', () => {
  testWithAnnex().each(oracles)('with $name comes to our totals', async ({ worksheet, blanks, expected }) => {
    const book = await blankAnnex();
    const { answers } = readWorksheet(LKE, worksheet);
    fillAnnex(book.worksheets[0]!, answers);
    const read = await readWorksheetFile(await bytesOf(book), [LKE]);
    expect(read.findings).toEqual([]);
    expect(read.answers).toEqual(answers);
    expect(scoreSheet(read.instrument, read.answers, blanks).total).toBeCloseTo(expected.total, 9);
  });
});
