import { readdirSync, readFileSync } from 'node:fs';

const INDONESIAN = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.id.json'),
);

function read(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`web/src/${file}`, 'utf8')) as Record<string, string>;
}

const placeholders = (message: string) => (message.match(/\{\{?\w+\}?\}/g) ?? []).sort();

describe.each(INDONESIAN)('%s', (file) => {
  const id = read(file);
  const en = read(file.replace('.id.json', '.en.json'));

  test('says the same things in English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });

  test('says something everywhere, of the same facts in both languages', () => {
    for (const [key, message] of Object.entries(id)) {
      const english = en[key] ?? '';
      expect([key, message.trim() !== '' && english.trim() !== '']).toEqual([key, true]);
      expect([key, placeholders(english)]).toEqual([key, placeholders(message)]);
    }
  });
});
