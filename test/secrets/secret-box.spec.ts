import { createHash } from 'node:crypto';
import { SecretBox, SecretUnreadable } from '../../src/secrets/secret-box.js';
import type { SecretKey } from '../../src/secrets/secret-keys.js';

const key = (id: string): SecretKey => ({ id, bytes: createHash('sha256').update(id).digest() });
const [FIRST, SECOND] = [key('first'), key('second')];
const box = new SecretBox([FIRST]);

describe('A sealed secret', () => {
  it('opens for its row, and says nothing of itself', () => {
    const sealed = box.seal('JBSWY3DPEHPK3PXP', 'door 1');
    expect(sealed).toMatch(/^zi1\.first\.[\w-]+$/);
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(box.open(sealed, 'door 1')).toBe('JBSWY3DPEHPK3PXP');
  });

  it('looks different each time', () => expect(box.seal('a', 'door 1')).not.toBe(box.seal('a', 'door 1')));

  it('does not open in another row', () =>
    expect(() => box.open(box.seal('a', 'door 1'), 'door 2')).toThrow(SecretUnreadable));

  it('does not open once a character of it was changed', () => {
    const sealed = box.seal('a long secret', 'door 1');
    for (let at = 'zi1.first.'.length; at < sealed.length - 1; at++) {
      const altered = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(() => box.open(altered, 'door 1')).toThrow(SecretUnreadable);
    }
    expect(() => box.open(sealed.slice(0, 20), 'door 1')).toThrow(SecretUnreadable);
  });

  it('opens by an old key as well, and names one that is missing', () => {
    const sealed = box.seal('a', 'door 1');
    expect(new SecretBox([SECOND, FIRST]).open(sealed, 'door 1')).toBe('a');
    expect(() => new SecretBox([SECOND]).open(sealed, 'door 1')).toThrow('door 1 is sealed by the key first');
  });
});

test('a secret from before there were keys is what it is', () =>
  expect(box.open('whsec_abc', 'door 1')).toBe('whsec_abc'));
