import {
  begun,
  nextOf,
  percentOf,
  type UploadPhase,
  type UploadState,
  waitAfter,
} from '../../../web/src/features/evidence/upload-order.js';

const ORDER = { accountId: 'a', unitId: 'u', place: null, evidenceId: null, name: 'a.pdf', size: 200, title: 'a' };
const upload = (id: string, phase: UploadPhase): UploadState => ({ ...begun({ ...ORDER, id }), phase });
const idsOf = (uploads: readonly UploadState[]) => uploads.map(({ id }) => id);

describe('Files on their way', () => {
  test('go two at a time, in the order in which they were chosen', () => {
    const waiting = ['1', '2', '3'].map((id) => upload(id, 'waiting'));
    expect(idsOf(nextOf(waiting))).toEqual(['1', '2']);
    expect(idsOf(nextOf([upload('0', 'sending'), ...waiting]))).toEqual(['1']);
    expect(idsOf(nextOf([upload('0', 'sending'), upload('9', 'attaching'), ...waiting]))).toEqual([]);
  });

  test('do not wait for those that are paused, lost or refused', () => {
    const others = [upload('p', 'paused'), upload('l', 'lost'), upload('r', 'refused')];
    expect(idsOf(nextOf([...others, upload('1', 'waiting')]))).toEqual(['1']);
  });

  test('are whole at 100 percent and not before', () => {
    expect([0, 1, 199, 200].map((sent) => percentOf({ sent, size: 200 }))).toEqual([0, 0, 99, 100]);
    expect(percentOf({ sent: 0, size: 0 })).toBe(0);
  });

  test('are tried again after longer and longer, at most half a minute', () => {
    expect([1, 2, 3, 6, 99, Infinity].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 30_000, 30_000, 30_000]);
  });
});
