import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/text.js';
import { type OfficialQuestion, wordingQuery } from './wordings.queries.js';
import { WORDINGS_WORDS } from './wordings.words.js';

interface OfficialTextProps {
  readonly instrumentId: string;
  /** The code of an item. */
  readonly item: string;
}

/** What the ministry asks in its own words, and its criteria for whoever opens them; nothing where it was not imported. */
export function OfficialText({ instrumentId, item }: OfficialTextProps) {
  const t = useText(WORDINGS_WORDS);
  const { data: questions = [] } = useQuery({
    ...wordingQuery(instrumentId),
    select: ({ ofItem }) => ofItem[item] ?? [],
  });
  if (questions.length === 0) return null;
  return (
    <div data-official={item}>
      <p className="soft">{t('official')}:</p>
      {questions.length === 1 ? (
        <p lang="id">{questions[0]!.text}</p>
      ) : (
        <ul lang="id">
          {questions.map(({ soalId, text }) => (
            <li key={soalId}>{text}</li>
          ))}
        </ul>
      )}
      {questions.some(({ criteria }) => criteria !== null) && <Criteria questions={questions} />}
    </div>
  );
}

/** Not drawn before somebody opens them: a worksheet has pages of them. */
function Criteria({ questions }: { readonly questions: readonly OfficialQuestion[] }) {
  const t = useText(WORDINGS_WORDS);
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('criteria')}</summary>
      {isOpen &&
        questions.map(({ soalId, criteria }) => (
          <p key={soalId} className="as-written" lang="id">
            {criteria}
          </p>
        ))}
    </details>
  );
}
