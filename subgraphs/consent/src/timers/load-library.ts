import type { Logger } from 'graphile-worker';

type Library = typeof import('graphile-worker');

/** Loads the library where it is needed, with a logger that says nothing: what it says may hold what a job was given. */
export async function loadLibrary(): Promise<Library & { readonly logger: Logger }> {
  const library = await import('graphile-worker');
  return { ...library, logger: new library.Logger(() => () => undefined) };
}
