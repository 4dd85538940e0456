import type { Role } from '../../../src/access/role.js';

/** By route, by role: what came of asking at each distance, a letter each. */
export type Found = Readonly<Record<string, Readonly<Record<string, string>>>>;

const NOBODY = 'nobody';

/** docs/permissions.md, from the one table of actions and from what every route answered. */
export function permissionsDocument(
  actions: Readonly<Record<string, readonly Role[]>>,
  roles: readonly Role[],
  found: Found,
): string {
  return [
    '# Who may do what',
    '',
    'Written by `WRITE_PERMISSIONS=yes npm test -- --only http test/access/permissions`, which asks every route as every role,',
    'and compared with what is found in every run: a change of a permission is a change of this file, to be read as one.',
    '',
    '## Actions',
    '',
    '`src/access/permissions.ts`: who may try. What somebody then sees and may do with one thing is the policy of its feature.',
    '',
    ...table([
      ['action', ...roles.map(initials)],
      ...Object.entries(actions).map(([action, holders]) => [
        `\`${action}\``,
        ...roles.map((role) => (holders.includes(role) ? '•' : '')),
      ]),
    ]),
    '',
    '## Routes',
    '',
    'Three signs a cell: the thing is of the own unit, of another unit of the own institution, of another institution. The',
    'people are of one unit or institution; evaluators are assigned to assessments of the first unit alone.',
    '',
    '- `+` done, or refused for another reason than who asks',
    '- `o` answered, with nothing of that place in it',
    '- `x` refused (403)',
    '- `.` not found: it does not exist for this person (404)',
    '- `-` asked to sign in (401)',
    '',
    'An empty cell is `xxx`, one of nobody `---`.',
    '',
    ...table([
      ['route', ...roles.map(initials), NOBODY],
      ...Object.entries(found).map(([route, of]) => [
        `\`${route}\``,
        ...[...roles, NOBODY].map((role) => cell(of[role] ?? '', role === NOBODY ? '---' : 'xxx')),
      ]),
    ]),
    '',
    roles.map((role) => `${initials(role)} ${role}`).join(', '),
    '',
  ].join('\n');
}

function cell(signs: string, usual: string): string {
  return signs === usual ? '' : `\`${signs}\``;
}

/** UNIT_HEAD as UH; TPN's evaluators are NE, that they are not taken for the TPI's. */
function initials(role: Role): string {
  const special: Partial<Record<Role, string>> = {
    LEADERSHIP: 'LS',
    AUDITOR: 'AU',
    ADMINISTRATOR: 'AD',
    TPN_EVALUATOR: 'NE',
    TPN_LEAD: 'NL',
  };
  return special[role] ?? role.replaceAll(/([A-Z])[A-Z]*(?:_|$)/g, '$1');
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
