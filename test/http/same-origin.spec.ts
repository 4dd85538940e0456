import { isSameOrigin } from '../../src/http/same-origin.js';

const PUBLIC = 'https://zi.example.go.id/';
const AT_HOST = { host: 'zi.internal:3000' };

describe('A change comes from a page of ours', () => {
  test.each([
    ['at the host that was asked', { ...AT_HOST, origin: 'http://zi.internal:3000' }],
    ['at the public address, where a proxy says another host', { ...AT_HOST, origin: 'https://zi.example.go.id' }],
    ['as the browser itself says', { ...AT_HOST, 'sec-fetch-site': 'same-origin' }],
    [
      'as the browser says, whatever the proxy made of the host',
      { ...AT_HOST, 'sec-fetch-site': 'same-origin', origin: 'https://other.example' },
    ],
    ['by both', { ...AT_HOST, 'sec-fetch-site': 'same-origin', origin: 'https://zi.example.go.id' }],
    ['where no browser asks', AT_HOST],
  ])('%s', (_, headers) => {
    expect(isSameOrigin(headers, PUBLIC)).toBe(true);
  });
});

describe('A change comes from somewhere else', () => {
  test.each([
    ['another site', { ...AT_HOST, origin: 'https://elsewhere.example' }],
    ['another port', { ...AT_HOST, origin: 'http://zi.internal:8080' }],
    ['the public host without TLS', { ...AT_HOST, origin: 'http://zi.example.go.id' }],
    ['a page without an origin', { ...AT_HOST, origin: 'null' }],
    ['a sister of ours', { ...AT_HOST, 'sec-fetch-site': 'same-site' }],
    ['the address bar', { ...AT_HOST, 'sec-fetch-site': 'none' }],
    ['both, which contradict', { ...AT_HOST, 'sec-fetch-site': 'cross-site', origin: 'https://zi.example.go.id' }],
  ])('%s', (_, headers) => {
    expect(isSameOrigin(headers, PUBLIC)).toBe(false);
  });

  test('the public host, where there is no public address', () => {
    expect(isSameOrigin({ ...AT_HOST, origin: 'https://zi.example.go.id' }, undefined)).toBe(false);
  });
});
