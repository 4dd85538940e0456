import { useSearch } from '@tanstack/react-router';
import { useText } from '../i18n/text.js';
import { ButtonLink } from './button.js';
import styles from './data-table.module.css';
import { UI_WORDS } from './ui.words.js';

type Search = Readonly<Record<string, string>>;

interface NextPagesProps {
  /** What the next page goes on after; null where this is the last. */
  readonly next: string | null;
  /** Tells two lists of one page apart in the address. */
  readonly prefix?: string;
}

/** The way through a list of the server: on, and back to its first page. One page back is what the browser's "back" does. */
export function NextPages({ next, prefix = '' }: NextPagesProps) {
  const t = useText(UI_WORDS);
  const key = `${prefix}setelah`;
  const { [key]: after, ...first }: Search = useSearch({ strict: false });
  if (after === undefined && next === null) return null;
  return (
    <div className={styles['pages']} data-screen-only>
      {after !== undefined && (
        <ButtonLink size="small" to="." search={first} resetScroll={false}>
          {t('firstPage')}
        </ButtonLink>
      )}
      {next !== null && (
        <ButtonLink size="small" to="." search={{ ...first, [key]: next }} resetScroll={false}>
          {t('nextPage')}
        </ButtonLink>
      )}
    </div>
  );
}
