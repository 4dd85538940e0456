import { assertFitsOneFile } from '../../src/documents/documents.policy.js';

test('One file holds fifty score sheets and not one more', () => {
  expect(() => assertFitsOneFile(50)).not.toThrow();
  expect(() => assertFitsOneFile(51)).toThrow('One file holds the score sheets of 50 assessments, and there are 51');
});
