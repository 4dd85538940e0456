import terms from './problem-terms.en.json';
import problems from './problems.en.json';
import rules from './rules.en.json';
import type { ProblemCatalogue } from './problem-sentences.js';

export const CATALOGUE: ProblemCatalogue = { language: 'en', problems, rules, terms };
