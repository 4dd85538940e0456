import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { SmtpSink } from '../../support/smtp.js';
import type { Visitor } from '../../support/visitor.js';

/** What a refusal leaves in the console of every browser. */
const REFUSED = /status of (401|404|409|422|429)/;

/** What the pages of accounts say in a language; throws for a word they do not have. */
export function wordsOf(language: 'id' | 'en'): (word: string) => string {
  const files = ['features/access/access', 'shell/sign-in'].map((name) => `web/src/${name}.${language}.json`);
  const words: Readonly<Record<string, string>> = Object.assign(
    {},
    ...files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  );
  return (word) => {
    const text = words[word];
    if (text === undefined) throw new Error(`The pages have no word "${word}".`);
    return text;
  };
}

/** Nothing is in the way of anybody, on the page as it is once it is there. */
export async function expectSound(visitor: Visitor): Promise<void> {
  await visitor.page.locator('h1').first().waitFor();
  expect([await visitor.violations(), await visitor.overflows()]).toEqual([[], false]);
}

/** Nothing went wrong that the page did not ask for. */
export function expectQuiet({ complaints }: Visitor): void {
  expect(complaints.filter((line) => !REFUSED.test(line))).toEqual([]);
}

export async function signIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
}

/** Goes from field to field by the keyboard; throws where the wanted one is not among the next few. */
export async function tabTo({ page }: Visitor, selector: string): Promise<void> {
  await page.locator(selector).waitFor();
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`${selector} is not reached by the keyboard.`);
}

/** The path of the link in the last mail to somebody, once more than so many have come. */
export async function linkTo(sink: SmtpSink, email: string, already = 0): Promise<string> {
  for (;;) {
    const theirs = sink.received.filter(({ to }) => JSON.stringify(to).includes(email));
    const paths = theirs.flatMap(({ text }) => /\/atur-sandi\/[\w-]+/.exec(text ?? '')?.[0] ?? []);
    const path = paths.length > already ? paths.at(-1) : undefined;
    if (path !== undefined) return path;
    await pause(100);
  }
}
