/** Whose token it is could not be asked. That is an outage, and no fault of the token. */
export class PersonUnresolved extends Error {
  override readonly name = 'PersonUnresolved';
  /** Why, of the system or of HTTP; never what was asked. */
  readonly code: string;

  constructor(cause: unknown) {
    super('whose token it is could not be asked', { cause });
    const { code, name, cause: under } = cause as { code?: unknown; name?: string; cause?: { code?: unknown } };
    this.code = [code, under?.code].find((each): each is string => typeof each === 'string') ?? name ?? 'unknown';
  }
}
