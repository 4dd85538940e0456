import { MatchesRule } from './matches-rule.js';

/** Refuses a text of nothing but spaces, where somebody is to say why. */
export const HasWords = (): PropertyDecorator => MatchesRule('hasWords', /\S/, 'must say something in words');
