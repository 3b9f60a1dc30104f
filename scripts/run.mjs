// `npm run token|picture|serve|mock|keys|sbom|note:key|load:usit2016|import|export:register|export:concern|admin|migration|migrations:lock|verify-log -- …`:
// one command.
// What is installed or built on the way shows on stderr alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, giveUp, root } from './bootstrap.mjs';
import { endWithNpm } from './end-with-npm.mjs';

/** Where each command is built to, from `tools/`. */
const COMMANDS = {
  token: 'commands/dist',
  picture: 'commands/dist',
  serve: 'commands/dist',
  keys: 'commands/dist',
  sbom: 'commands/dist',
  'note-key': 'commands/dist',
  'load-usit2016': 'commands/dist',
  import: 'commands/dist',
  'export-register': 'commands/dist',
  'export-concern': 'commands/dist',
  admin: 'commands/dist',
  migration: 'migrations/dist/commands',
  'migrations-lock': 'migrations/dist/commands',
  'verify-log': 'verify-log/dist',
  mock: '../packages/mock/dist',
};

const [command, ...words] = process.argv.slice(2);
if (!Object.keys(COMMANDS).includes(command)) {
  giveUp(`unknown command \`${command || ''}\`: use one of ${Object.keys(COMMANDS).join(', ')}`);
}

// Those that run until they are told to end.
if (command === 'serve' || command === 'mock') endWithNpm(command);
await ensureInstalled();
const file = join(root, 'tools', COMMANDS[command], `${command}.js`);
// The command finds its own words where it would if it had been run directly.
process.argv = [process.execPath, file, ...words];
await import(pathToFileURL(file).href);
