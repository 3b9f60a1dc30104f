import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const USAGE = `usage: brobygger mock [options]

  mock   starts the mock that withholds, of the package \`@brobygger/mock\`, which is installed beside this one
`;

/** The program of the mock, as the project has it installed; `null` where it has none. */
function mockOf(project: string): string | null {
  const asked = createRequire(join(project, 'package.json'));
  try {
    const folder = dirname(asked.resolve('@brobygger/mock'));
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    const program = join(folder, bin['brobygger-mock'] ?? '');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function run([command, ...words]: readonly string[]): void {
  if (command !== 'mock') {
    process.stderr.write(USAGE);
    process.exitCode = command === '--help' ? 0 : 2;
    return;
  }
  const program = mockOf(process.cwd());
  if (program === null) {
    process.stderr.write('brobygger: `@brobygger/mock` is not installed in this project\n');
    process.exitCode = 2;
    return;
  }
  // It reads its words as if it had been called itself.
  process.argv.splice(1, process.argv.length - 1, program, ...words);
  createRequire(program)(program);
}

run(process.argv.slice(2));
