import { INBOX_PATH, PREFERENCES_PATH } from '../domain/client-paths.js';
import type { LetterGroup, LetterItem, WordedLetter } from './reminder-letter.js';

/** A letter as plain text. */
export function letterText(letter: WordedLetter): string {
  const { words, site } = letter;
  return [
    letter.greeting,
    '',
    letter.intro,
    ...(letter.isStatutory ? [words.statutoryNote] : []),
    ...letter.groups.flatMap(groupLines),
    ...(letter.leftOut > 0 ? ['', `${words.more(letter.leftOut)}: ${site}${INBOX_PATH}`] : []),
    '',
    `${words.inbox}: ${site}${INBOX_PATH}`,
    `${words.preferences}: ${site}${PREFERENCES_PATH}`,
    ...(letter.unsubscribeUrl === null ? [] : [`${words.unsubscribe}: ${letter.unsubscribeUrl}`]),
    words.duty,
    '',
    'Zona Integritas',
  ].join('\n');
}

function groupLines({ unitName, items }: LetterGroup): string[] {
  return ['', unitName, ...items.flatMap(itemLines)];
}

function itemLines({ title, due, action, earlier, url }: LetterItem): string[] {
  return [`- ${title}: ${due}`, `  ${action}`, ...(earlier === null ? [] : [`  ${earlier}`]), `  ${url}`];
}
