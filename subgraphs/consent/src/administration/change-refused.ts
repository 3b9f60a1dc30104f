import type { ErrorCode } from '@brobygger/domain';

/** A change that cannot be made, by a code of the registry of errors and the path of what is at fault. Nothing is written. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly path: string,
  ) {
    super(message);
  }
}
