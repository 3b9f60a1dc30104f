import { dataFolderOf, readEnvironment } from '@brobygger/all-in-one';
import { tokenOf, personaNames } from './persona-token';
import { usedFolder } from './used-folder';

async function main([name]: readonly string[]): Promise<void> {
  const environment = readEnvironment();
  const names = personaNames(dataFolderOf(environment.DATA_DIR));
  if (name === '--list') return void process.stdout.write(`${names.join('\n')}\n`);
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(
      name === undefined
        ? 'name a persona; `npm run token -- --list` lists them\n'
        : `there is no persona \`${name}\`; \`npm run token -- --list\` lists them\n`,
    );
    process.exit(2);
  }
  process.stdout.write(`${await tokenOf(name, environment.PORT, usedFolder(environment))}\n`);
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
