import { etag, PreconditionInvalid, PreconditionMissing, readPrecondition } from '../../src/http/if-match.js';

describe('A precondition', () => {
  it('names the version that was read', () => {
    expect(readPrecondition({ 'if-match': '"3"' })).toEqual({ expectedVersion: 3 });
    expect(readPrecondition({ 'if-match': ' "0" ' })).toEqual({ expectedVersion: 0 });
    expect(readPrecondition({ 'if-match': etag(999_999_999) })).toEqual({ expectedVersion: 999_999_999 });
  });

  it('says with If-None-Match: * that nothing is there yet', () => {
    expect(readPrecondition({ 'if-none-match': '*' })).toEqual({ expectedVersion: null });
  });

  it('is asked for when it is missing', () => {
    expect(() => readPrecondition({})).toThrow(PreconditionMissing);
    expect(new PreconditionMissing().kind).toBe('unconditional');
  });

  it.each([
    [{ 'if-match': '3' }, 'If-Match', 'in double quotes'],
    [{ 'if-match': '' }, 'If-Match', 'in double quotes'],
    [{ 'if-match': '"03"' }, 'If-Match', 'in double quotes'],
    [{ 'if-match': '"-1"' }, 'If-Match', 'in double quotes'],
    [{ 'if-match': '"1000000000"' }, 'If-Match', 'in double quotes'],
    [{ 'if-match': 'W/"3"' }, 'If-Match', 'without W/, as "3"'],
    [{ 'if-match': '"3", "4"' }, 'If-Match', 'not a list'],
    [{ 'if-match': '*' }, 'If-Match', 'would overwrite'],
    [{ 'if-none-match': '"3"' }, 'If-None-Match', 'only *'],
    [{ 'if-match': '"3"', 'if-none-match': '*' }, 'If-Match', 'not both'],
  ])('of the form %j is refused, naming the header and the fix', (headers, header, fix) => {
    const refusal = catchRefusal(() => readPrecondition(headers));
    expect(refusal).toMatchObject({ kind: 'invalid', facts: { header } });
    expect(refusal.message).toContain(fix);
  });
});

function catchRefusal(act: () => unknown): PreconditionInvalid {
  try {
    act();
  } catch (error) {
    if (error instanceof PreconditionInvalid) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
