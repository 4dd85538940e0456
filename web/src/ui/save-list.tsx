import { type Language, useLanguage } from '../i18n/language.js';
import { useText } from '../i18n/text.js';
import { ButtonAnchor } from './button.js';
import { Icon } from './icon.js';
import { UI_WORDS } from './ui.words.js';

type Asked = Readonly<Record<string, string | number | undefined>>;

/** Where the server has a whole list as CSV, asked for as the page is. */
export function listHref(list: string, asked: Asked, language: Language): string {
  const entries = Object.entries({ ...asked, lang: language }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return `/api/v1/${list}.csv?${new URLSearchParams(entries)}`;
}

/** Saves all of a list of which the page shows a part. */
export function SaveList({ list, asked }: { readonly list: string; readonly asked: Asked }) {
  const ui = useText(UI_WORDS);
  return (
    <ButtonAnchor size="small" href={listHref(list, asked, useLanguage())} download>
      <Icon name="download" size={16} /> {ui('download')}
    </ButtonAnchor>
  );
}
