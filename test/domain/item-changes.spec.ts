import { compareItems } from '../../src/domain/item-changes.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';
import { changedWorksheet, LKE, type WorksheetNode } from '../support/worksheets.js';

const changed = (change: (node: (code: string) => WorksheetNode) => void) =>
  parseInstrument(changedWorksheet('lke-later', change)).instrument;
const optionsOf = (node: WorksheetNode) => node.options as Record<string, unknown>[];

describe('From one worksheet to a later one', () => {
  it('an item of the same content is the same, whatever became of its weight and its row', () => {
    const later = changed((node) => {
      node('A.I.1.i.a').worksheet_row = 999;
      node('A.I.1.i').weight = 1.5;
      node('A.I.1.ii').weight =
        Number(node('A.I.1.ii').weight) + LKE.areas[0]!.aspects[0]!.subComponents[0]!.weight - 1.5;
    });
    expect(compareItems(LKE, later)).toMatchObject({ same: [...LKE.items.keys()], added: [], gone: [] });
    expect(compareItems(LKE, later).changed.size).toBe(0);
    expect(compareItems(LKE, later).reworded.size).toBe(0);
  });

  it('another criterion, label or count makes it another question, and says which field', () => {
    const later = changed((node) => {
      optionsOf(node('A.I.1.i.a'))[1]!.criterion_en = 'no team';
      node('A.I.1.i.b').label_id = 'lain';
      (node('A.II.1.i.a').counts as Record<string, unknown>[])[0]!.label_en = 'people';
    });
    const { changed: fields, same } = compareItems(LKE, later);
    const item = LKE.items.get('A.I.1.i.a')!;
    expect(fields.get('A.I.1.i.a')).toEqual([
      {
        field: `options.${item.kind === 'choice' ? item.options[1]!.key : ''}.criterion.en`,
        before: item.kind === 'choice' ? item.options[1]!.criterion.en : '',
        after: 'no team',
      },
    ]);
    expect(fields.get('A.I.1.i.b')).toEqual([
      { field: 'label.id', before: LKE.items.get('A.I.1.i.b')!.label.id, after: 'lain' },
    ]);
    expect(fields.get('A.II.1.i.a')).toMatchObject([{ field: expect.stringMatching(/^counts\.\w+\.label\.en$/) }]);
    expect(same).toHaveLength(LKE.items.size - 3);
  });

  it('an option that comes or goes is told as what was there on one side only', () => {
    const later = changed((node) => {
      const item = node('A.I.1.i.b');
      item.answer_type = 'yes_no';
      item.options = node('A.I.1.i.a').options;
    });
    const before = LKE.items.get('A.I.1.i.b')!;
    expect(before.answerType).not.toBe('yes_no');
    const changes = compareItems(LKE, later).changed.get('A.I.1.i.b')!;
    expect(changes).toContainEqual({ field: 'answerType', before: before.answerType, after: 'yes_no' });
    expect(changes).toContainEqual({ field: 'options.A.value', before: '1', after: null });
    expect(changes).toContainEqual({ field: 'options.Ya.value', before: null, after: '1' });
  });

  it('where the official wording alone changed it is the same question, with the difference', () => {
    const [earlier, later] = ['Apakah tim ada?', 'Apakah tim telah dibentuk?'].map((wording) =>
      changed((node) => void (node('A.I.1.i.a').official_wording = wording)),
    );
    const { same, reworded } = compareItems(earlier!, later!);
    expect(same).toHaveLength(LKE.items.size);
    expect([...reworded]).toEqual([
      ['A.I.1.i.a', { field: 'officialWording', before: 'Apakah tim ada?', after: 'Apakah tim telah dibentuk?' }],
    ]);
    expect(compareItems(LKE, later!).reworded.get('A.I.1.i.a')).toMatchObject({ before: null });
  });

  it('items are added and gone', () => {
    const later = changed((node) => {
      const { items } = node('A.I.1.i');
      items[0]!.code = 'A.I.1.i.z';
    });
    expect(compareItems(LKE, later)).toMatchObject({ added: ['A.I.1.i.z'], gone: ['A.I.1.i.a'] });
  });
});
