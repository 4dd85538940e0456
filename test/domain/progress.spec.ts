import { countProgress, type FilledItem, itemProgress } from '../../src/domain/progress.js';
import { bestAnswer, LKE } from '../support/worksheets.js';

describe('An item', () => {
  const filled = (more: Partial<FilledItem>) =>
    itemProgress(LKE.items.get('A.I.1.i.a')!, { answer: 'Ya', note: 'SK 12/2026', hasEvidence: true, ...more });

  it('is blank without an answer, whatever else is there', () => {
    expect(filled({ answer: undefined })).toBe('blank');
    expect(filled({ answer: null })).toBe('blank');
  });

  it('lacks its note, then its evidence, and is done with both', () => {
    expect(filled({ note: ' \n', hasEvidence: false })).toBe('lacks-note');
    expect(filled({ hasEvidence: false })).toBe('lacks-evidence');
    expect(filled({})).toBe('done');
  });

  it('is done without evidence where it asks for none', () => {
    expect(filled({ answer: 'Tidak', hasEvidence: false })).toBe('done');
  });
});

test('progress counts every item once', () => {
  const states = [...LKE.items.values()].map((found, index) =>
    itemProgress(found, {
      answer: index % 2 ? bestAnswer(found) : null,
      note: index % 3 ? 'x' : '',
      hasEvidence: !(index % 5),
    }),
  );
  const { blank, lacksNote, lacksEvidence, done, items } = countProgress(states);
  expect([blank, lacksNote, lacksEvidence, done].every((count) => count > 0)).toBe(true);
  expect(blank + lacksNote + lacksEvidence + done).toBe(items);
  expect(items).toBe(113);
});
