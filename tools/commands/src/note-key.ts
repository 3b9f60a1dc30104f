import { writeKey } from './note-key/write-key';

const USAGE = 'usage: npm run --silent note:key -- log|witness <name> <file>';

const written = writeKey(process.argv.slice(2));
if ('wrong' in written) {
  process.stderr.write(`${written.wrong}\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${written.verifierKey}\n`);
}
