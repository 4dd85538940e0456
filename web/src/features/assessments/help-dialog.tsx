import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckField } from '../../ui/field.js';
import { allowSingleLetters, singleLetters } from './keyboard.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

const KEYS = [
  ['Alt + ↓ / ↑', 'keyStep'],
  ['Alt + Shift + N', 'keyNextBlank'],
  ['Ctrl + S', 'keySave'],
  ['?', 'keyHelp'],
] as const;
const LETTERS = [
  ['J / K', 'keyStep'],
  ['1 – 5', 'keyChoose'],
  ['E, C', 'keyEvidence'],
] as const;

/** What the keys do, and the choice to have single letters. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(WORKSHEET_WORDS);
  const hasLetters = singleLetters.use();
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <dl className={styles['keys']}>
        {[...KEYS, ...(hasLetters ? LETTERS : [])].map(([keys, word]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <CheckField
        label={t('singleLetters')}
        checked={hasLetters}
        onChange={(event) => allowSingleLetters(event.target.checked)}
      />
    </Dialog>
  );
}
