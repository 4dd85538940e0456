import { calendarDate as day } from '../../src/domain/calendar-date.js';
import { historyOf, type PublicAward, type PublicDecision } from '../../src/register/public-award.js';
import { csvLine } from '../../src/register/csv-line.js';

const WBK = { number: 'WBK-1', predicate: 'WBK', decreeNumber: 'KEP/1', decreedOn: day('2020-12-21') } as PublicAward;
const WBBM = {
  number: 'WBBM-2',
  predicate: 'WBBM',
  decreeNumber: 'KEP/3',
  decreedOn: day('2024-12-10'),
} as PublicAward;
const retained: PublicDecision = {
  number: 'WBK-1',
  outcome: 'RETAINED',
  decreeNumber: 'KEP/2',
  decidedOn: day('2022-12-12'),
};
const upgraded: PublicDecision = { ...retained, outcome: 'UPGRADED', decreeNumber: 'KEP/3', decidedOn: WBBM.decreedOn };

test('a history has every decree once, the newest first; an upgrade is of the predicate that it gives', () => {
  expect(historyOf([WBBM, WBK], [upgraded, retained])).toEqual([
    { on: '2024-12-10', what: 'UPGRADED', predicate: 'WBBM', decreeNumber: 'KEP/3', number: 'WBBM-2' },
    { on: '2022-12-12', what: 'RETAINED', predicate: 'WBK', decreeNumber: 'KEP/2', number: 'WBK-1' },
    { on: '2020-12-21', what: 'GRANTED', predicate: 'WBK', decreeNumber: 'KEP/1', number: 'WBK-1' },
  ]);
});

test('a higher predicate that was proposed anew is given, not upgraded', () =>
  expect(historyOf([WBBM, WBK], []).map(({ what }) => what)).toEqual(['GRANTED', 'GRANTED']));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no spreadsheet runs a cell %j', (cell) =>
  expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/),
);

test('a cell with commas, quotes or line breaks is quoted', () =>
  expect(csvLine(['a,b', 'c"d', 'e\nf', 'g'])).toBe('"a,b","c""d","e\nf",g\r\n'));
