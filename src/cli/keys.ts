import { KeyRotation } from '../secrets/key-rotation.service.js';
import type { DefineCommand } from './command.js';
import { withProgram } from './program.js';

export const keysCommand: DefineCommand = (program, { output }) => {
  const keys = program.command('keys').description('the keys that seal secrets in the database');
  keys
    .command('rotate')
    .description('seal every secret by the key of now; ZI_SECRET_KEY_OLD is needed no longer afterwards')
    .action(async () => {
      const done = await withProgram((app) => app.get(KeyRotation, { strict: false }).rotate());
      for (const { column, count } of done) output.out(`${column.table}.${column.column}: ${count} sealed anew`);
    });
};
