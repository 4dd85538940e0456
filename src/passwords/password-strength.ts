import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** In characters. Length is what a guesser cannot shorten (NIST SP 800-63B asks for 8, and 15 without a second factor). */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
/** Of zxcvbn's 0 to 4: at 3 a stolen hash withstands ten thousand million guesses at least a hundred times over. */
const MINIMUM_SCORE = 3;
/** So many characters must be of nothing that everybody knows. */
const OWN_LENGTH = 6;
/** Words that everybody here would try first. */
const OUR_WORDS =
  'zona integritas zonaintegritas wbk wbbm indonesia jakarta kementerian merdeka rahasia sandi katasandi';

/** What makes a password easy to guess. */
export const WEAKNESSES = ['too-short', 'common', 'personal', 'pattern', 'guessable'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

export interface Strength {
  /** 0, guessed at once, to 4. */
  readonly score: number;
  /** null when it is good enough. */
  readonly weakness: Weakness | null;
}

let guesser: Promise<ZxcvbnFactory> | undefined;

/** Its dictionaries are large, and passwords seldom chosen: not at the start. */
async function makeGuesser(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs, maxLength: 64 });
}

/** How hard a password is to guess, for somebody who knows `personal`: the words of the person's name and address. */
export async function strengthOf(password: string, personal: readonly string[] = []): Promise<Strength> {
  const own = personal.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const known = [...own, ...OUR_WORDS.split(' ')];
  guesser ??= makeGuesser();
  const { score, feedback } = (await guesser).check(password, known);
  if (password.length < PASSWORD_LENGTH.min) return weak(score, 'too-short');
  if (without(password, known).length < OWN_LENGTH) return weak(score, 'personal');
  return { score, weakness: score >= MINIMUM_SCORE ? null : weaknessOf(feedback.warning) };
}

function weak(score: number, weakness: Weakness): Strength {
  return { score: Math.min(score, MINIMUM_SCORE - 1), weakness };
}

/** zxcvbn forgives known words when there are several of them. */
function without(password: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word.toLowerCase(), ''), password.toLowerCase());
}

function weaknessOf(warning: string | null): Weakness {
  if (warning === null) return 'guessable';
  if (warning === 'userInputs') return 'personal';
  return PATTERNS.includes(warning) ? 'pattern' : 'common';
}

const PATTERNS = ['straightRow', 'keyPattern', 'simpleRepeat', 'extendedRepeat', 'sequences', 'recentYears', 'dates'];
