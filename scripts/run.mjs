// `npm run token|picture|serve|keys|load:usit2016 -- …`: one command. What is installed or built on the way shows on stderr alone.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, giveUp, root } from './bootstrap.mjs';

const COMMANDS = ['token', 'picture', 'serve', 'keys', 'load-usit2016'];

const [command, ...words] = process.argv.slice(2);
if (!COMMANDS.includes(command)) giveUp(`unknown command \`${command || ''}\`: use one of ${COMMANDS.join(', ')}`);

await ensureInstalled();
const file = join(root, 'tools', 'commands', 'dist', `${command}.js`);
// The command finds its own words where it would if it had been run directly.
process.argv = [process.execPath, file, ...words];
await import(pathToFileURL(file).href);
