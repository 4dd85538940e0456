import { AuditKeys } from '../../src/audit/audit-keys.js';
import { addressDigest, contentDigest, type EventFacts, sealOf } from '../../src/audit/audit-seal.js';

const KEY = new AuditKeys(['the first key of this test, which is long enough']).current.seal;
const SALT = Buffer.alloc(16, 7);
const FACTS: EventFacts = {
  chain: 'unit',
  seq: 1,
  at: new Date('2026-03-02T02:00:00.123Z'),
  actorId: null,
  action: 'create',
  subjectType: 'unit',
  subjectId: '1',
  channel: 'http',
  contentDigest: contentDigest(SALT, null, { name: 'Balai' }),
  addressDigest: addressDigest(SALT, '10.0.0.1'),
};

describe('The seal of an event', () => {
  it('is the same for the same facts', () => {
    expect(sealOf(KEY, null, { ...FACTS })).toEqual(sealOf(KEY, null, FACTS));
  });

  it.each<[string, Partial<EventFacts>]>([
    ['chain', { chain: 'account' }],
    ['place', { seq: 2 }],
    ['moment', { at: new Date('2026-03-02T02:00:00.124Z') }],
    ['actor', { actorId: '9a1fe69e-6b7e-4ac8-b4de-4dd9e6e3b7a1' }],
    ['action', { action: 'change' }],
    ['kind of subject', { subjectType: 'account' }],
    ['subject', { subjectId: '2' }],
    ['channel', { channel: 'zi' }],
    ['content', { contentDigest: contentDigest(SALT, null, { name: 'Balai 2' }) }],
    ['address', { addressDigest: addressDigest(SALT, null) }],
  ])('is another one with another %s', (_, changed) => {
    expect(sealOf(KEY, null, { ...FACTS, ...changed })).not.toEqual(sealOf(KEY, null, FACTS));
  });

  it('is another one after another event, and with another key', () => {
    const other = new AuditKeys(['the second key of this test, which is long as well']).current;
    expect(sealOf(KEY, Buffer.alloc(32), FACTS)).not.toEqual(sealOf(KEY, null, FACTS));
    expect(sealOf(other.seal, null, FACTS)).not.toEqual(sealOf(KEY, null, FACTS));
  });

  it('does not say where one fact ends and the next begins by chance', () => {
    const [one, other] = [
      { ...FACTS, action: 'a', subjectType: 'bc' },
      { ...FACTS, action: 'ab', subjectType: 'c' },
    ];
    expect(sealOf(KEY, null, one)).not.toEqual(sealOf(KEY, null, other));
  });
});

describe('A digest of content', () => {
  it('does not depend on the order of fields, nor on fields that say nothing', () => {
    const [one, other] = [
      { name: 'Balai', note: undefined, at: FACTS.at },
      { at: FACTS.at.toISOString(), name: 'Balai' },
    ];
    expect(contentDigest(SALT, null, one)).toEqual(contentDigest(SALT, null, other));
  });

  it('tells before from after', () => {
    expect(contentDigest(SALT, { a: 1 }, null)).not.toEqual(contentDigest(SALT, null, { a: 1 }));
  });

  it('cannot be guessed from the content without the salt', () => {
    expect(contentDigest(Buffer.alloc(16, 8), null, { a: 1 })).not.toEqual(contentDigest(SALT, null, { a: 1 }));
  });
});

describe('Keys', () => {
  it('are told apart by an id that says nothing of them, and the earlier ones are still known', () => {
    const keys = new AuditKeys(['a key that is in use, and long enough', 'a key from earlier, as long as it must be']);
    const earlier = new AuditKeys(['a key from earlier, as long as it must be']).current;
    expect(keys.current.id).toMatch(/^[0-9a-f]{8}$/);
    expect(keys.get(earlier.id)?.seal).toEqual(earlier.seal);
    expect(keys.get('00000000')).toBeUndefined();
  });
});
