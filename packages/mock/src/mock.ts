import { untilStopped } from '@brobygger/domain';
import { readOptions, UsageFault, USAGE, type CommandOptions } from './options';
import { startMock } from './start-mock';
import { readDemoWorld } from './world/demo-world';

/** `brobygger-mock`: starts a mock and says how it is asked. */
function main(words: readonly string[]): void {
  const options = optionsIn(words);
  const { personas, youths } = options.world ?? readDemoWorld();
  if (options.isList) return void process.stdout.write(`${personas.map(({ name }) => name).join('\n')}\n`);
  untilStopped(async () => {
    const mock = await startMock(options);
    const [asker] = personas;
    const [youth] = youths;
    process.stdout.write(
      `a mock of Brobygger, with made-up people in memory: ${mock.url}/graphql\n` +
        `who asks says so in a header:   authorization: Bearer mock:${asker?.name ?? '<persona>'}\n` +
        `and why, if not about oneself:  behandlingsnummer: B101\n` +
        `try:  curl -s ${mock.url}/graphql -H 'content-type: application/json' ` +
        `-H 'authorization: Bearer mock:${asker?.name ?? ''}' -H 'behandlingsnummer: B101' ` +
        `-d '{"query":"{ youth(id: \\"${youth?.id ?? ''}\\") { name } }"}'\n` +
        'ready\n',
    );
    return mock;
  });
}

function optionsIn(words: readonly string[]): CommandOptions {
  try {
    return readOptions(words);
  } catch (cause) {
    if (!(cause instanceof UsageFault)) throw cause;
    process.stderr.write(`${cause.message}\n${USAGE}`);
    process.exit(2);
  }
}

main(process.argv.slice(2));
