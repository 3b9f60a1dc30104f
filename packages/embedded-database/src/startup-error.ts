/** A reason not to start that a person can act on. The message is one line that says what is wrong and what to do. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
