import { saidInText } from '../../src/reports/said-in-text.js';

describe('What a report leaves open', () => {
  test('is said in the text, and what is left is numbered anew', () => {
    expect(saidInText('$1::uuid[] IS NULL OR a = ANY($1) AND $2::text = $3', [null, '', 'KPK'])).toEqual({
      text: "NULL::uuid[] IS NULL OR a = ANY(NULL) AND ''::text = $1",
      values: ['KPK'],
    });
  });

  test('stays apart from what is asked for, also from the tenth on', () => {
    const sql = Array.from({ length: 11 }, (_, index) => `$${index + 1}`).join(' ');
    const values = ['a', null, 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', ['k']];
    expect(saidInText(sql, values)).toEqual({
      text: '$1 NULL $2 $3 $4 $5 $6 $7 $8 $9 $10',
      values: values.filter((value) => value !== null),
    });
  });

  test('are numbers too, whose sign no cast may lose', () => {
    expect(saidInText('x < $2::float8 LIMIT $1', [51, -0.6])).toEqual({
      text: 'x < (-0.6)::float8 LIMIT (51)',
      values: [],
    });
  });

  test('is nothing else: no text somebody typed is ever written into a statement', () => {
    const values = ["'; --", '$1', '0', true, Number.NaN];
    expect(saidInText('$1 $2 $3 $4 $5', values)).toEqual({ text: '$1 $2 $3 $4 $5', values });
  });
});
