import { scoreSheet } from '../../src/domain/scoring.js';
import { fullSheet, LKE } from '../support/worksheets.js';

const { nodes } = scoreSheet(LKE, fullSheet({}));

describe('The nodes of a scorecard', () => {
  it('are found by their codes, in one order, each once', () => {
    const codes = [...nodes.keys()];
    expect(nodes.size).toBe(codes.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...nodes].map(([code]) => code)).toEqual(codes);
    expect([...nodes.values()].map(({ code }) => code)).toEqual(codes);
    for (const [code, node] of nodes) expect(nodes.get(code)).toEqual(node);
  });

  it('are every item and what is above it, and nothing else', () => {
    for (const code of LKE.items.keys()) expect(nodes.has(code)).toBe(true);
    expect(nodes.get('A.I.1.i')).toMatchObject({ answered: 2, items: 2 });
    expect([nodes.has('Z'), nodes.get('Z')]).toEqual([false, undefined]);
  });

  it('have as share what they score of their weight', () => {
    nodes.forEach(({ score, weight, share }) => expect(share).toBe(weight === 0 ? 0 : score / weight));
  });
});
