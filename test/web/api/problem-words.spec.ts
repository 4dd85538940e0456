import { ApiProblem } from '../../../web/src/api/problem.js';
import { fetchProblemWords, problemWords } from '../../../web/src/api/problem-words.js';

const errors = [{ pointer: '/name', detail: 'x', rule: 'maxLength', limits: [200] }];
const refused = ApiProblem.of(422, { type: '/problems/invalid-request', errors });

test('a problem has words before the sentences are here, and its own once they are', async () => {
  expect(problemWords(ApiProblem.unreachable(), 'id').summary).toMatch(/^Server tidak terjangkau/);
  expect(problemWords(refused, 'en')).toEqual({
    summary: 'This did not work. Reload the page and try again.',
    fields: [{ pointer: '/name', text: 'This field is not right yet. Check it.' }],
  });
  await fetchProblemWords();
  expect(problemWords(refused, 'id').fields).toEqual([{ pointer: '/name', text: 'Isi paling banyak 200 karakter.' }]);
  expect(problemWords(refused, 'en').summary).toBe('Some fields are not right yet. Mend the marked fields.');
});
