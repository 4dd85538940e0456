import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { sheetQuery } from '../assessments/assessments.queries.js';
import { type Draft, draftKey, dropDraft } from './drafts.js';

type Detail = Schemas['SheetDetailView'];
type Saved = Pick<Schemas['AnswerView'], 'item' | 'value' | 'note' | 'version'>;

/** What the server has instead of what somebody wanted to overwrite (412). */
export interface CurrentAnswer {
  readonly value: unknown;
  readonly note: string;
  readonly version: number;
}

/**
 * Saves one item over the version it was begun from, and takes its draft away.
 *
 * @throws ApiProblem 412 with the current answer when somebody else was faster; nothing is overwritten then
 */
export async function saveAnswer(sheetId: string, code: string, draft: Draft): Promise<void> {
  const header = draft.version === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${draft.version}"` };
  const saved = await answered(
    api.PUT('/api/v1/sheets/{id}/answers/{code}', {
      params: { path: { id: sheetId, code }, header },
      body: { value: draft.value as Schemas['AnswerBody']['value'], note: draft.note },
    }),
  );
  takeIn(sheetId, saved);
}

/** The sheet in this browser says what the server says of an item. */
export function takeIn(sheetId: string, { item, value, note, version }: Saved): void {
  queryClient.setQueryData<Detail>(sheetQuery(sheetId).queryKey, (sheet) => {
    if (sheet === undefined) return sheet;
    const known = sheet.answers.find((answer) => answer.item === item);
    const nobody = { answeredAt: new Date().toISOString(), answeredBy: '', toConfirmFrom: null };
    const changed = { ...nobody, ...known, item, value, note, version };
    return { ...sheet, answers: [...sheet.answers.filter((answer) => answer.item !== item), changed] };
  });
  void queryClient.invalidateQueries({ queryKey: ['waiting'] });
  dropDraft(draftKey(sheetId, item));
}
