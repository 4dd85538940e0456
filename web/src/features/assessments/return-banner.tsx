import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { lastReturn, returnedItems } from './returned-items.js';
import { SUBMISSION_WORDS } from './submission.words.js';

/** Why the sheet is back with the unit, and what is to be mended on which items; nothing where it is not. */
export function ReturnBanner({ assessment }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  const returned = lastReturn(assessment);
  if (returned === null) return null;
  const items = [...returnedItems(assessment)];
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('returned')}</strong> ({returned.by}, {format.instant(returned.at)}): {returned.reason}
      </p>
      {items.length > 0 && (
        <>
          <p>{t('returnedItems')}</p>
          <ul>
            {items.map(([code, note]) => (
              <li key={code}>
                <Link to="/lembar-kerja/$id" params={{ id: assessment.id }} search={{ butir: code }}>
                  {code}
                </Link>
                : {note}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
