import type { ApiProblem } from '../../api/problem.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { WORDINGS_WORDS } from './wordings.words.js';
import type words from './wordings.id.json';

type RuleOf<Key> = Key extends `rule.${infer Rule}` ? Rule : never;

interface Difference {
  readonly rule: RuleOf<keyof typeof words>;
  readonly at: string;
  readonly expected: string | null;
  readonly found: string | null;
}
interface Fault {
  readonly at: string;
  readonly reason: string;
}

/** Every place where a question master is another one than the worksheet needs, or no master at all. */
export function WordingRefusal({ refusal: { body } }: { readonly refusal: ApiProblem }) {
  const t = useText(WORDINGS_WORDS);
  const { count } = body;
  const { differences, faults } = body as {
    readonly differences?: readonly Difference[];
    readonly faults?: readonly Fault[];
  };
  if (typeof count !== 'number') return null;
  return (
    <Notice tone="bad" role="alert">
      <p>{t(differences === undefined ? 'faults' : 'differences', { count })}</p>
      <ul>
        {differences?.map(({ rule, at, expected, found }) => (
          <li key={`${rule} ${at}`}>
            <code>{at}</code>: {t(`rule.${rule}`)} (
            {t('expected', { expected: expected ?? t('nothing'), found: found ?? t('nothing') })})
          </li>
        ))}
        {faults?.map(({ at, reason }) => (
          <li key={`${at} ${reason}`}>
            <code>{at}</code> {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
