import { randomBytes } from 'node:crypto';
import { isEmail } from 'class-validator';
import { InvalidArgumentError } from 'commander';
import { Accounts } from '../access/accounts.service.js';
import { PasswordHashing } from '../access/password-hashing.service.js';
import { StartProblem } from '../common/start-problem.js';
import type { DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const adminCommand: DefineCommand = (program, { output }) => {
  program
    .command('admin')
    .description('make the first account of an empty installation, an administrator, and print its password once')
    .requiredOption('--email <address>', 'to sign in with', readEmail)
    .requiredOption('--name <name>', 'as people will see it')
    .action(async ({ email, name }: { email: string; name: string }) => {
      const password = randomBytes(15).toString('base64url');
      const account = await withProgram(async (app) => {
        const passwordHash = await app.get(PasswordHashing, { strict: false }).hash(password);
        return app.get(Accounts, { strict: false }).createFirst({ email, name, passwordHash });
      });
      if (account === null)
        throw new StartProblem('There are accounts already; an administrator can add more through the API.');
      output.out(`${email}  ${password}`);
    });
};

function readEmail(text: string): string {
  if (!isEmail(text, { require_tld: false }))
    throw new InvalidArgumentError('Give a mail address, for example admin@example.go.id.');
  return text;
}
