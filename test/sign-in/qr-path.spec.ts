import { qrPathOf } from '../../src/sign-in/qr-path.js';

test('A QR code is one path of squares, with the three finders in its corners', () => {
  const { size, path } = qrPathOf('otpauth://totp/x');
  expect((size - 17) % 4).toBe(0);
  expect(path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  const isDark = (x: number, y: number) => path.includes(`M${x} ${y}h`);
  const finder = [0, 1, 3, 6].map((x) => isDark(x, 0));
  expect(finder).toEqual([true, true, true, true]);
  expect([isDark(1, 1), isDark(3, 3), isDark(7, 0)]).toEqual([false, true, false]);
  expect([isDark(size - 1, 0), isDark(0, size - 1), isDark(size - 8, 0)]).toEqual([true, true, false]);
});
