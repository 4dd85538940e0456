import terms from './problem-terms.id.json';
import problems from './problems.id.json';
import rules from './rules.id.json';
import type { ProblemCatalogue } from './problem-sentences.js';

export const CATALOGUE: ProblemCatalogue = { language: 'id', problems, rules, terms };
