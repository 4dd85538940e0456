import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { getMetadataStorage } from 'class-validator';
import { readSettings, Settings } from '../../src/config/settings.js';

const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z0-9_]+)` +\| (?:`(.*?)`)? *\|/gm)];
const documented = Object.fromEntries(rows.map(([, name, value]) => [name, value]));

test('the README lists every setting with its default', () => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const defaults = readSettings({}) as unknown as Readonly<Record<string, string | number | undefined>>;
  const expected = names.map((name) => [name, defaults[name]?.toString()]);
  expect(names.length).toBeGreaterThan(10);
  expect(documented).toStrictEqual(Object.fromEntries(expected));
});
