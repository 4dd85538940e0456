import { type Language, LANGUAGES } from '../common/in-words.js';
import { type PublicQuery, textOf } from './public-filter.js';

/** In which language a public page is, and whether its address says so: then the links on it say so as well. */
export interface PageLanguage {
  readonly language: Language;
  readonly isChosen: boolean;
}

/** The one that `?bahasa=` asks for, else the first of ours that the browser prefers, else Indonesian. */
export function pageLanguage({ bahasa }: PublicQuery, accepted = ''): PageLanguage {
  const chosen = LANGUAGES.find((each) => each === textOf(bahasa));
  return { language: chosen ?? preferredIn(accepted) ?? 'id', isChosen: chosen !== undefined };
}

/** An address on the site that keeps a language somebody chose. */
export function keeping({ language, isChosen }: PageLanguage, path: string): string {
  if (!isChosen) return path;
  return `${path}${path.includes('?') ? '&' : '?'}bahasa=${language}`;
}

/** Of `Accept-Language` (RFC 9110, section 12.5.4): `en-GB, id;q=0.8` prefers English. */
function preferredIn(accepted: string): Language | undefined {
  const wishes = accepted.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((each) => each !== undefined);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1) };
  });
  const best = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return best.flatMap(({ language }) => LANGUAGES.filter((ours) => ours === language))[0];
}
