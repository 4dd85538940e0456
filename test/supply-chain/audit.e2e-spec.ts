import { execFile } from 'node:child_process';
import { dayIn } from '../../src/domain/calendar-date.js';
import { AUDIT_EXCEPTIONS } from './audit-exceptions.js';
import { advisoriesRefused, exceptionsEnded, reportIn } from './audit-policy.js';
import { readSbom } from './shipped.js';

/** A service that is away must not hold up the tests. */
const PATIENCE_MS = 20_000;
const today = dayIn('UTC', new Date());

/** What npm says of every package in the lock file. It ends with 1 when it has found something, and when it could not ask. */
function askAudit(): Promise<string> {
  const words = ['audit', '--json', '--package-lock-only', '--fetch-retries=0'];
  return new Promise((resolve) => {
    execFile('npm', words, { timeout: PATIENCE_MS, maxBuffer: 2 ** 26 }, (_error, stdout) => resolve(stdout));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const answer = parsed(await askAudit());
const report = reportIn(answer);
const why = (answer as { readonly message?: string } | null)?.message?.replace(/ https?:.*/, '') ?? 'no answer';

(report === null ? test.skip : test)(
  `Nothing that we ship has a grave advisory without an exception${report === null ? ` (the audit service did not say: ${why})` : ''}`,
  async () => {
    const { sbom } = await readSbom();
    const shipped = new Set(sbom.components.map(({ name }) => name));
    expect(advisoriesRefused(report ?? { vulnerabilities: {} }, shipped, AUDIT_EXCEPTIONS, today)).toEqual([]);
  },
);

test('No exception is past its day', () => {
  expect(exceptionsEnded(AUDIT_EXCEPTIONS, today)).toEqual([]);
});
