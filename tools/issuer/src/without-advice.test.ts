import console from 'node:console';
import { withoutAdvice } from './without-advice';

test('what the provider advises for production is not said, and all else is', async () => {
  const { warn } = console;
  const said: unknown[] = [];
  console.warn = (line: unknown) => void said.push(line);
  try {
    await withoutAdvice(() => {
      console.warn('oidc-provider WARNING: Unsupported runtime. Use another.');
      console.warn(
        '\u001b[31;1moidc-provider WARNING: a quick start development-only in-memory adapter is used\u001b[0m',
      );
      console.warn('oidc-provider WARNING: already parsed request body detected');
      return Promise.resolve();
    });
    console.warn('oidc-provider WARNING: Unsupported runtime. Use another.');
  } finally {
    console.warn = warn;
  }
  expect(said).toEqual([
    'oidc-provider WARNING: already parsed request body detected',
    'oidc-provider WARNING: Unsupported runtime. Use another.',
  ]);
});
