import { setImmediate as turn } from 'node:timers/promises';
import type { MailingAttemptsRepository, SentMailing } from '../../src/mailings/mailing-attempts.repository.js';
import { SettlingSent } from '../../src/mailings/settling-sent.service.js';

const sent = (id: string): SentMailing => ({
  attemptId: `attempt-${id}`,
  mailing: { id, recipientId: `recipient-${id}` },
  response: '250 OK',
  at: new Date('2027-03-01T01:00:00Z'),
});

/** Statements as they come, each under way until it is answered. */
function book() {
  const statements: { ids: string[]; commit: () => void; fail: (error: Error) => void }[] = [];
  const settleSent = (group: readonly SentMailing[]) =>
    new Promise<void>(
      (commit, fail) => void statements.push({ ids: group.map(({ mailing }) => mailing.id), commit, fail }),
    );
  const settling = new SettlingSent({ settleSent } as MailingAttemptsRepository);
  return { statements, settle: (id: string) => settling.settle(sent(id)) };
}

describe('Writing down that mails are sent', () => {
  test('waits for nobody, and takes together what comes while a statement is under way', async () => {
    const { statements, settle } = book();
    const first = settle('a');
    await turn();
    const settled = [first, settle('b'), settle('c')];
    await turn();
    expect(statements.map(({ ids }) => ids)).toEqual([['a']]);
    statements[0]!.commit();
    await turn();
    expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']]);
    statements[1]!.commit();
    await Promise.all(settled);
    const later = settle('d');
    await turn();
    expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c'], ['d']]);
    statements[2]!.commit();
    await later;
  });

  test('says so to each whose statement failed, and goes on with the next', async () => {
    const { statements, settle } = book();
    const first = settle('a');
    await turn();
    const others = [settle('b'), settle('c')].map((settled) => settled.catch((error: Error) => error.message));
    statements[0]!.commit();
    await first;
    await turn();
    const last = settle('d');
    statements[1]!.fail(new Error('The database is away.'));
    expect(await Promise.all(others)).toEqual(['The database is away.', 'The database is away.']);
    await turn();
    expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c'], ['d']]);
    statements[2]!.commit();
    await last;
  });
});
