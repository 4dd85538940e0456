import { RepeatedStatements } from '../../src/database/repeated-statements.js';

describe('What is asked again and again on a connection', () => {
  const thrice = (statements: RepeatedStatements, text: string) => [1, 2, 3].map(() => statements.nameOf(text)).at(-1);

  test('has a name from the third time on, the same each time, and another for each text', () => {
    const statements = new RepeatedStatements();
    expect([1, 2, 3, 4].map(() => statements.nameOf('SELECT 1'))).toEqual([null, null, 'repeated-1', 'repeated-1']);
    expect(thrice(statements, 'SELECT 2')).toBe('repeated-2');
  });

  test.each([
    'SELECT * FROM seat',
    'SELECT seat.* FROM seat',
    'SELECT id, * FROM seat',
    'DELETE FROM seat RETURNING *',
  ])('has none where a column more would be another answer: %s', (text) => {
    expect(thrice(new RepeatedStatements(), text)).toBeNull();
  });

  test('has one where only rows are counted', () => {
    expect(thrice(new RepeatedStatements(), 'SELECT count(*), 2 * 3 FROM seat')).toBe('repeated-1');
  });

  test('is given few names, however many texts there are', () => {
    const statements = new RepeatedStatements();
    const names = Array.from({ length: 300 }, (_, no) => thrice(statements, `SELECT ${no}`));
    expect(names.filter((name) => name !== null)).toHaveLength(200);
    expect(statements.nameOf('SELECT 0')).toBe('repeated-1');
  });

  test('is found among ever new texts', () => {
    const statements = new RepeatedStatements();
    for (let no = 0; no < 5_000; no += 1) statements.nameOf(`SELECT ${no}`);
    expect(thrice(statements, 'SELECT 1')).toBe('repeated-1');
  });
});
