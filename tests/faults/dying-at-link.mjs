// Loaded before a witness under test (`node --import`): at SIGUSR2 the next checkpoint that is kept is the last thing the process does. It
// dies there as by a power cut, before or after the file has its name, as DIE says.
import { createRequire } from 'node:module';

const files = createRequire(import.meta.url)('node:fs/promises');
const { link } = files;
const die = () => process.kill(process.pid, 'SIGKILL');
let isArmed = false;

process.on('SIGUSR2', () => {
  isArmed = true;
  process.stdout.write('armed\n');
});

files.link = async (from, to) => {
  const isIt = isArmed && to.includes('/logs/');
  if (isIt && process.env.DIE === 'BEFORE') die();
  await link(from, to);
  if (isIt) die();
};
