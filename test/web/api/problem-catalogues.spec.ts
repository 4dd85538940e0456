import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { getMetadataStorage } from 'class-validator';
import { FIELD_RULES } from '../../../src/domain/field-fault.js';
import { catalogueIn, LANGUAGES, placeholdersOf } from './catalogues.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const documented = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(
  ([, code = '']) => code,
);

/** Of the framework's refusals, and what is said of others. */
const BEYOND = ['bad-request', 'payload-too-large', 'unsupported-media-type', 'unreachable', 'unknown-problem'];

/** The facts of each code, read from the declarations of its class. */
function factsByCode(): ReadonlyMap<string, readonly string[]> {
  const classes = sources.flatMap((name) => readFileSync(`src/${name}`, 'utf8').split(/^(?=export class )/m));
  return new Map(
    classes.flatMap((text) => {
      const code = /readonly code = '([a-z-]+)'/.exec(text)?.[1];
      const facts = /readonly facts: \{([\s\S]*?)\};\n/.exec(text)?.[1] ?? '';
      return code === undefined
        ? []
        : [[code, [...facts.matchAll(/readonly (\w+)\??:/g)].map(([, fact = '']) => fact)]];
    }),
  );
}

/** Of refusals that have no class of their own. */
const FACTS = new Map([...factsByCode(), ['not-ready', ['failed']], ['internal-server-error', ['requestId']]]);

/** Every rule that a field of a request is checked by, with how many limits it has. */
async function validatorRules(): Promise<ReadonlyMap<string, number>> {
  for (const name of sources.filter((each) => each.includes('/dto/')))
    await import(pathToFileURL(`src/${name.replace(/\.ts$/, '')}`).pathname);
  const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, readonly Rule[]> };
  const named = [...storage.validationMetadatas.values()]
    .flat()
    .filter(({ name }) => ![undefined, 'isOptional'].includes(name));
  return new Map(named.map(({ name, constraints }) => [name!, (constraints ?? []).flat().length]));
}
interface Rule {
  readonly name?: string;
  readonly constraints?: readonly unknown[];
}

describe.each(LANGUAGES)('What the client says of refusals, in %s,', (language) => {
  const { problems, rules, terms } = catalogueIn(language);

  it('has a sentence for every problem that there is, and for no other', () =>
    expect(Object.keys(problems).sort()).toEqual([...documented, ...BEYOND].sort()));

  it('names only facts that the problem carries', () => {
    for (const [code, sentence] of Object.entries(problems))
      for (const fact of placeholdersOf(sentence))
        expect([code, FACTS.get(code)]).toEqual([code, expect.arrayContaining([fact])]);
  });

  it('has a sentence for every rule that a field can break', async () => {
    const used = await validatorRules();
    expect(used.size).toBeGreaterThan(15);
    const known = new Set(Object.keys(rules));
    expect(
      [...used.keys(), ...FIELD_RULES, 'whitelistValidation', 'nestedValidation'].filter((rule) => !known.has(rule)),
    ).toEqual([]);
  });

  it('names only limits that a validator has', async () => {
    for (const [rule, limits] of await validatorRules())
      for (const name of placeholdersOf(rules[rule] ?? ''))
        expect([rule, name, name === 'all' || Number(name) < limits]).toEqual([rule, name, true]);
  });

  it('is one or more whole sentences each, without a word of the program', () => {
    for (const sentence of [...Object.values(problems), ...Object.values(rules)]) {
      expect(sentence).toMatch(/^[A-Z{].*\.$/);
      expect(sentence).not.toMatch(/\b(GET|PUT|POST|API|null|undefined)\b/);
    }
    for (const term of Object.values(terms)) expect(term).toMatch(/\S/);
  });
});

test('both languages leave the same things open', () => {
  const [id, en] = [catalogueIn('id'), catalogueIn('en')];
  for (const part of ['problems', 'rules', 'terms'] as const) {
    const open = (catalogue: Readonly<Record<string, string>>) =>
      Object.entries(catalogue).map(([key, text]) => [key, placeholdersOf(text).sort()]);
    expect(open(id[part])).toEqual(open(en[part]));
  }
});
