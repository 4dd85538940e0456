import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { TextField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { WordingRefusal } from './wording-refusal.js';
import { wordingQuery } from './wordings.queries.js';
import { WORDINGS_WORDS } from './wordings.words.js';

/** Which official wording a worksheet has, and taking it from the ministry's question master. */
export function WordingPanel({ instrumentId }: { readonly instrumentId: string }) {
  const t = useText(WORDINGS_WORDS);
  const format = useFormat();
  const session = useSession();
  return (
    <Panel title={t('title')}>
      <p className="soft">{t('lead')}</p>
      <Answer of={useQuery(wordingQuery(instrumentId))}>
        {({ year, importedAt, count }) => (
          <p>
            {year === null || importedAt === null
              ? t('none')
              : t('attached', { count, year, at: format.instant(importedAt) })}
          </p>
        )}
      </Answer>
      {may(session, 'instrument.publish') && <WordingForm instrumentId={instrumentId} />}
    </Panel>
  );
}

function WordingForm({ instrumentId }: { readonly instrumentId: string }) {
  const t = useText(WORDINGS_WORDS);
  const queries = useQueryClient();
  const [imported, setImported] = useState<Schemas['ImportedWordingView'] | null>(null);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const send = async (fields: FormData) => {
    const file = fields.get('source');
    const source = file instanceof File ? await file.text() : '';
    setImported(null);
    setRefusal(null);
    try {
      const call = api.PUT('/api/v1/instruments/{id}/wording', {
        params: { path: { id: instrumentId } },
        body: { source },
      });
      setImported(await answered(call));
      await queries.invalidateQueries(wordingQuery(instrumentId));
    } catch (error) {
      if (error instanceof ApiProblem) setRefusal(error);
      throw error;
    }
  };
  return (
    <>
      <ActionForm action={send} submit={t('import')} look="default">
        <TextField label={t('file')} hint={t('fileHint')} name="source" type="file" accept=".json" required />
      </ActionForm>
      {imported !== null && <Done imported={imported} />}
      {refusal !== null && <WordingRefusal refusal={refusal} />}
    </>
  );
}

function Done({ imported }: { readonly imported: Schemas['ImportedWordingView'] }) {
  const t = useText(WORDINGS_WORDS);
  const { year, questions, isChanged, accepted } = imported;
  return (
    <Notice tone="ok" role="status">
      <p>{isChanged ? t('taken', { count: questions, year }) : t('same')}</p>
      {accepted.length > 0 && <p>{t('accepted', { codes: accepted.join(', ') })}</p>}
    </Notice>
  );
}
