import type { Role } from '../../../src/access/role.js';
import { type Question, SIGNS } from './outcomes.js';
import { type ActorName, NATION } from './scenery.js';

/** By question, by actor: what came of asking at each distance, a sign each. */
export type Found = ReadonlyMap<Question, Readonly<Record<string, string>>>;

export const NOBODY = 'nobody';

/** docs/permissions.md, from the one table of actions and from what every route answered. */
export function permissionsDocument(
  actions: Readonly<Record<string, readonly Role[]>>,
  actors: readonly ActorName[],
  found: Found,
): string {
  return [
    ...INTRODUCTION,
    '## The columns',
    '',
    actors.map((actor) => `**${initials(actor)}** ${inWords(actor)}`).join(', ') +
      ', **-** somebody who has not signed in.',
    '',
    '## Actions',
    '',
    'Who may try what, as `src/access/permissions.ts` says it. What somebody then sees and may do with one thing is the',
    'policy of its feature, and the second table shows it.',
    '',
    ...table([
      ['action', ...actors.map(initials)],
      ...Object.entries(actions).map(([action, holders]) => [
        `\`${action}\``,
        ...actors.map((actor) => (holders.includes(roleOf(actor)) ? '•' : '')),
      ]),
    ]),
    '',
    '## Routes',
    '',
    ...LEGEND,
    ...table([
      ['route', 'action', ...actors.map(initials), '-'],
      ...[...found].map(([{ name, action }, of]) => [
        inCode(name),
        action === null ? 'public' : `\`${action}\``,
        ...[...actors, NOBODY].map((actor) => cell(of[actor] ?? '', actor === NOBODY ? '---' : 'xxx')),
      ]),
    ]),
    '',
  ].join('\n');
}

const INTRODUCTION = [
  '# Who may do what',
  '',
  'This page is not written by hand. `test/access/permissions` starts the whole program with real data, asks **every route of',
  'the API as every role, about things at three distances**, and writes down what was answered. Every run of the tests asks',
  'again and compares: a permission that changes, in the table or in a policy, changes this page, and a reviewer reads the',
  'difference. A route that is new, or that nobody has said how to ask, fails the test until it stands here.',
  '',
  'To renew it after a change that is meant, and then read `git diff docs/permissions.md`:',
  '',
  '```',
  'WRITE_PERMISSIONS=yes npm test -- --only http test/access/permissions',
  '```',
  '',
  '**How it is made.** Three units have been through every stage, with sheets, evidence, findings, an award, uploads, drafts,',
  'mails and so on: _own unit_, _own institution_ (another unit of it) and _other institution_. One person holds each role at',
  'the first unit or its institution, or for the nation; the two evaluators work on every assessment of the first unit that has',
  'come to their team, and on no other. Each request is valid and names a thing that exists, so "not found" means "not yours". It runs to its end and is',
  'then rolled back, so the next asker finds everything as it was. Pages for browsers (the register, shared evidence, leaving',
  'mails) are public or part of `test/access/access.guard.e2e-spec.ts`.',
  '',
  'What one _person_ may not do whatever their role, because they answered for the unit, belong to it or have a conflict of',
  'interest, is in `test/evaluations/separation-of-duties.e2e-spec.ts`.',
  '',
];

const LEGEND = [
  'Three signs a cell: the thing is of the **own unit**, of **another unit of the own institution**, of **another',
  'institution**. A route that means different things by what it is asked about has a line for each.',
  '',
  `- \`${SIGNS.done}\` done`,
  `- \`${SIGNS.not}\` not done, for another reason than who asks: they may, at the right time or with other words`,
  `- \`${SIGNS.empty}\` answered, with nothing of that place in it`,
  `- \`${SIGNS.refused}\` refused (403)`,
  `- \`${SIGNS.hidden}\` not found (404): for this person it does not exist`,
  `- \`${SIGNS['not signed in']}\` asked to sign in (401)`,
  '',
  'To keep it readable a cell is empty where all three are refused: `xxx`, and `---` in the last column.',
  '',
];

function cell(signs: string, usual: string): string {
  return signs === usual ? '' : `\`${signs}\``;
}

/** The route as code, what it is about as words. */
function inCode(name: string): string {
  const [route = '', thing] = name.split(' · ');
  return thing === undefined ? `\`${route}\`` : `\`${route}\` ${thing}`;
}

function inWords(actor: ActorName): string {
  return actor === NATION ? NATION : actor === 'LEADERSHIP' ? 'LEADERSHIP of an institution' : actor;
}

function roleOf(actor: ActorName): Role {
  return actor === NATION ? 'LEADERSHIP' : actor;
}

/** UNIT_HEAD as UH; where two would be alike the national one has an N. */
function initials(actor: ActorName): string {
  return SHORT[actor] ?? actor.replaceAll(/([A-Z])[A-Z]*(?:_|$)/g, '$1');
}
const SHORT: Partial<Record<ActorName, string>> = {
  LEADERSHIP: 'LI',
  [NATION]: 'LN',
  AUDITOR: 'AU',
  ADMINISTRATOR: 'AD',
  TPN_EVALUATOR: 'NE',
  TPN_LEAD: 'NL',
};

function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
