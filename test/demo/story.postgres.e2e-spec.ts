import { storySuite } from './story.contract.js';

describe('the story, with the queue in PostgreSQL', () => storySuite(async () => ({})));
