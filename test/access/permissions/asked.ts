import type { Requests } from './asking.js';
import { OF_EVALUATIONS } from './asked-of-evaluations.js';
import { OF_PEOPLE } from './asked-of-people.js';
import { OF_REGISTERS } from './asked-of-registers.js';
import { OF_UNITS } from './asked-of-units.js';

/** Valid requests, so that nothing but who asks can stand in the way. What is not here takes neither id nor body. */
export const ASKED: Requests = { ...OF_PEOPLE, ...OF_REGISTERS, ...OF_UNITS, ...OF_EVALUATIONS };
