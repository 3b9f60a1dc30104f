import console from 'node:console';

/** What the provider advises who runs it in production, which never loads it. On Node 20, which it calls unsupported, it works. */
const ADVICE = /oidc-provider WARNING: (Unsupported runtime|a quick start development-only in-memory adapter)/;

/** Does the work, in which the provider is loaded and made, without its advice on the way. All else that it says is said. */
export async function withoutAdvice<Result>(work: () => Promise<Result>): Promise<Result> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!ADVICE.test(String(words[0]))) warn(...words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
