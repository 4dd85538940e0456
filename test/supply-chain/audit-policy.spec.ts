import { calendarDate } from '../../src/domain/calendar-date.js';
import { AUDIT_EXCEPTIONS } from './audit-exceptions.js';
import { advisoriesRefused, exceptionsEnded, reportIn } from './audit-policy.js';

const TODAY = calendarDate('2026-11-27');
const SHIPPED = new Set(['some-parser', 'some-server']);

/** As npm 11 says it. */
function reportOf(severity: string, name = 'some-parser') {
  const url = 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc';
  const advisory = {
    source: 1,
    name,
    dependency: name,
    title: 'Reads past the end',
    url,
    severity,
    cwe: [],
    range: '<2.0.0',
  };
  const common = { severity, isDirect: false, effects: [], nodes: [`node_modules/${name}`], fixAvailable: true };
  const vulnerabilities = {
    [name]: { name, via: [advisory], range: '<2.0.0', ...common },
    'some-server': { name: 'some-server', via: [name], range: '*', ...common },
  };
  return { auditReportVersion: 2, vulnerabilities, metadata: {} };
}

function exceptionUntil(day: string, advisory = 'GHSA-aaaa-bbbb-cccc') {
  return [{ advisory, because: 'nothing from outside is parsed with it', until: calendarDate(day) }];
}

describe('An advisory about what we ship', () => {
  test.each(['high', 'critical'])('is refused, once, when it is %s', (severity) => {
    expect(advisoriesRefused(reportOf(severity), SHIPPED, [], TODAY)).toEqual([
      `some-parser: Reads past the end (GHSA-aaaa-bbbb-cccc, ${severity})`,
    ]);
  });

  test.each(['info', 'low', 'moderate'])('is let pass when it is %s', (severity) => {
    expect(advisoriesRefused(reportOf(severity), SHIPPED, [], TODAY)).toEqual([]);
  });

  test('is let pass until the last day of its exception, and no day longer', () => {
    expect(advisoriesRefused(reportOf('high'), SHIPPED, exceptionUntil('2026-11-27'), TODAY)).toEqual([]);
    expect(advisoriesRefused(reportOf('high'), SHIPPED, exceptionUntil('2026-11-26'), TODAY)).toEqual([
      'some-parser: Reads past the end (GHSA-aaaa-bbbb-cccc, high, excepted until 2026-11-26)',
    ]);
  });

  test('is not covered by the exception of another', () => {
    const other = exceptionUntil('2026-12-31', 'GHSA-dddd-eeee-ffff');
    expect(advisoriesRefused(reportOf('high'), SHIPPED, other, TODAY)).toHaveLength(1);
  });
});

test('An advisory about a tool, which nobody is given, is let pass', () => {
  expect(advisoriesRefused(reportOf('critical', 'some-linter'), SHIPPED, [], TODAY)).toEqual([]);
});

test('An exception past its day is told, also where nothing is found', () => {
  expect(exceptionsEnded(exceptionUntil('2026-11-26'), TODAY)).toEqual(['GHSA-aaaa-bbbb-cccc']);
  expect(exceptionsEnded(exceptionUntil('2026-11-27'), TODAY)).toEqual([]);
});

test('An answer without findings is a report; one that says why there is none is not', () => {
  expect(reportIn({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} })).not.toBeNull();
  const refused = {
    message: '405 Method Not Allowed',
    method: 'POST',
    statusCode: 405,
    error: { summary: '', detail: '' },
  };
  expect([refused, { error: { code: 'ENETUNREACH' } }, null, '', undefined].map(reportIn)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('Each exception of ours names its advisory and says why', () => {
  for (const { advisory, because } of AUDIT_EXCEPTIONS) {
    expect(advisory).toMatch(/^GHSA(-[a-z0-9]{4}){3}$/);
    expect(because.length).toBeGreaterThan(20);
  }
});
