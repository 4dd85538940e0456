import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { draftsQuery } from './instruments.queries.js';
import { INSTRUMENTS_WORDS } from './instruments.words.js';

interface Fault {
  readonly node: string;
  readonly reason: string;
}

/** As many as somebody mends before trying again. */
const MOST_FAULTS = 50;

/** Sends a worksheet in YAML; everything that is wrong with it is told at once, by its place in the file. */
export function DraftForm() {
  const t = useText(INSTRUMENTS_WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const send = async (fields: FormData) => {
    const file = fields.get('source');
    const source = file instanceof File ? await file.text() : '';
    try {
      const { id } = await answered(api.POST('/api/v1/instrument-drafts', { body: { source } }));
      await queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
      await navigate({ to: '/admin/instrumen/rancangan/$id', params: { id } });
    } catch (error) {
      setFaults(faultsIn(error));
      throw error;
    }
  };
  return (
    <>
      <ActionForm action={send} submit={t('uploadNow')} look="default">
        <TextField label={t('file')} hint={t('fileHint')} name="source" type="file" accept=".yaml,.yml" required />
      </ActionForm>
      {faults.length > 0 && (
        <Notice tone="bad" role="alert">
          <p>{t('faults', { count: faults.length })}</p>
          <ul>
            {faults.slice(0, MOST_FAULTS).map(({ node, reason }) => (
              <li key={`${node} ${reason}`}>
                <code>{node}</code>: {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function faultsIn(error: unknown): readonly Fault[] {
  return error instanceof ApiProblem && Array.isArray(error.body['faults']) ? (error.body['faults'] as Fault[]) : [];
}
