import { faultOfAddress, isPublicAddress } from '../../src/network/public-address.js';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2001:200::1',
  '2606:4700::1111',
  '2a00:1450:4001:81b::200e',
  '3ffe::1',
];

const NOT_PUBLIC = {
  'unspecified, and this network': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1', '0:0:0:0:0:0:0:1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'shared by a carrier': ['100.64.0.1', '100.127.255.255'],
  'link-local, also with its zone': ['169.254.169.254', 'fe80::1', 'febf::1', 'fe80::1%eth0', 'fec0::1'],
  unique_local: ['fc00::1', 'fd00:ec2::254', 'fdff:ffff::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1'],
  'reserved, broadcast': ['240.0.0.1', '255.255.255.255'],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '3fff:fff::1'],
  'protocols and benchmarks': ['192.0.0.1', '192.88.99.1', '198.18.0.1', '198.19.255.255', '2001:2::1', '100::1'],
  'IPv4 within IPv6, mapped': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1'],
  'IPv4 within IPv6, compatible': ['::127.0.0.1', '::8.8.8.8'],
  'IPv4 within IPv6, translated': ['64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b:1::1'],
  'IPv4 within IPv6, tunnelled': ['2002:7f00:1::', '2002:c0a8:101::1', '2001::1', '2001:0:53aa:64c::1'],
  'no address at all': [
    '',
    'localhost',
    '127.1',
    '0x7f000001',
    '2130706433',
    '1.1.1.1.1',
    '1.1.1.1 ',
    '[::1]',
    '8.8.8.8%1',
  ],
};

describe('an address is public when anyone on the internet may reach it', () => {
  it.each(PUBLIC)('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  describe.each(Object.entries(NOT_PUBLIC))('%s', (_, addresses) => {
    it.each(addresses)('%s is not', (address) => {
      expect(isPublicAddress(address)).toBe(false);
    });
  });
});

describe('a link, as it is written,', () => {
  it.each([
    'https://bukti.example.go.id/laporan.pdf?tahun=2026#halaman=2',
    'http://example.go.id',
    'http://example.go.id:80/',
    'https://example.go.id:8443/a',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]:8443/',
    'https://xn--bcher-kva.example/',
    'https://localhost.example.go.id/',
    'HTTPS://EXAMPLE.GO.ID./',
  ])('may be %s', (text) => {
    expect(faultOfAddress(text)).toBeNull();
  });

  it.each([
    '',
    'laporan.pdf',
    '//example.go.id/a',
    'https://',
    'https://exa mple.go.id/',
    'ftp://example.go.id/a',
    'file:///etc/passwd',
    'data:text/html,a',
    'javascript:alert(1)',
    'gopher://example.go.id/',
    'https://user@example.go.id/',
    'https://user:secret@example.go.id/',
    'https://:secret@example.go.id/',
    'https://example.go.id:22/',
    'https://example.go.id:5432/',
    'https://example.go.id:65536/',
  ])('cannot be "%s"', (text) => {
    expect(faultOfAddress(text)).toMatchObject({ kind: 'UNUSABLE' });
  });

  it.each([
    'http://localhost/',
    'http://LOCALHOST:8080/',
    'http://localhost./',
    'http://a.localhost/',
    'http://printer.local/',
    'http://vault.internal/',
    'http://metadata.google.internal/',
    'http://files.corp/',
    'http://router.home.arpa/',
    'http://intranet/',
    'http://fileserver:8080/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://127.0.0.1./',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://0/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00:ec2::254]/',
    'http://192.168.1.1:9999/',
  ])('may not lead into a network of its own: %s', (text) => {
    expect(faultOfAddress(text)).toMatchObject({ kind: 'PRIVATE_ADDRESS' });
  });
});
