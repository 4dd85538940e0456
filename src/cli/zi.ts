import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { Clock } from '../common/clock.js';
import type { DefineCommand, Output } from './command.js';

/** Each is loaded when it is asked for: scoring a file must not wait for the whole service. */
const COMMANDS: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  score: async () => (await import('./score.js')).scoreCommand,
  scores: async () => (await import('./scores.js')).scoresCommand,
  demo: async () => (await import('./demo.js')).demoCommand,
  replay: async () => (await import('./replay.js')).replayCommand,
  migrate: async () => (await import('./migrate.js')).migrateCommand,
  remind: async () => (await import('./remind.js')).remindCommand,
  keys: async () => (await import('./keys.js')).keysCommand,
  instrument: async () => (await import('./instrument.js')).instrumentCommand,
  portalrb: async () => (await import('./portalrb.js')).portalrbCommand,
  backup: async () => (await import('./backup.js')).backupCommand,
  restore: async () => (await import('./restore.js')).restoreCommand,
  institution: async () => (await import('./institution.js')).institutionCommand,
  admin: async () => (await import('./admin.js')).adminCommand,
  audit: async () => (await import('./audit.js')).auditCommand,
};

const terminal: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs `zi` with the words after its name. Gives the exit code: 0, or 1 with the reason on `err`. */
export async function zi(words: readonly string[], output: Output = terminal): Promise<number> {
  let code = 0;
  const program = new Command('zi').description('Zona Integritas on the command line').exitOverride();
  program.configureOutput({
    writeOut: (text) => output.out(text.trimEnd()),
    writeErr: (text) => output.err(text.trimEnd()),
  });
  const context = { output, clock: new Clock(), exitWith: (given: number) => void (code = given) };
  try {
    for (const define of await commandsFor(words[0])) define(program, context);
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    output.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** The one asked for; all of them for help, or for a word that none has. */
async function commandsFor(name: string | undefined): Promise<readonly DefineCommand[]> {
  const asked = name === undefined ? undefined : COMMANDS[name];
  const load = asked === undefined ? Object.values(COMMANDS) : [asked];
  return Promise.all(load.map((command) => command()));
}
