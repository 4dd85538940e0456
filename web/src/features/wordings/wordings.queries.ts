import { queryOptions } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';

export type OfficialQuestion = Schemas['OfficialQuestionView'];

const HOUR_MS = 3_600_000;

/** The ministry's own words behind a worksheet; they change when an administrator imports others. */
export function wordingQuery(instrumentId: string) {
  return queryOptions({
    queryKey: ['instruments', instrumentId, 'wording'],
    queryFn: async ({ signal }) => {
      const params = { path: { id: instrumentId } };
      const { questions, ...head } = await answered(api.GET('/api/v1/instruments/{id}/wording', { params, signal }));
      return { ...head, count: questions.length, ofItem: byItem(questions) };
    },
    staleTime: HOUR_MS,
  });
}

/** So that each item of a worksheet follows its own questions alone. */
function byItem(questions: readonly OfficialQuestion[]): Readonly<Record<string, readonly OfficialQuestion[]>> {
  const found: Record<string, OfficialQuestion[]> = {};
  for (const question of questions) (found[question.item] ??= []).push(question);
  return found;
}
