import { addressKey, clientAddress } from '../../src/limits/client-address.js';

describe('What counts as one network address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['no address', 'no address'],
  ])('%s is counted as %s', (address, key) => expect(addressKey(address)).toBe(key));
});

describe('Who asks', () => {
  it.each([
    [0, '10.0.0.1'],
    [1, '10.0.0.2'],
    [2, '203.0.113.9'],
    [9, '203.0.113.9'],
  ])('is found behind %s trusted proxies', (trusted, address) =>
    expect(clientAddress('10.0.0.1', '203.0.113.9, 10.0.0.2', trusted)).toBe(address),
  );

  it('is whoever connects where no proxy has said anything', () =>
    expect(clientAddress('10.0.0.1', undefined, 1)).toBe('10.0.0.1'));
});
