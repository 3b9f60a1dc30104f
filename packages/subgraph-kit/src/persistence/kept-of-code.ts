import type { DataSource, EntityManager } from 'typeorm';

/** What the database keeps of the code itself, such as a catalogue as it is now, so that rows may refer to what it said. */
export interface KeptOfCode {
  /** Its name in messages, in words. */
  readonly what: string;
  /** Whether the database has it as the code has it; the runtime role asks, too. */
  readonly isKept: (connection: DataSource | EntityManager) => Promise<boolean>;
  /** Keeps it, in a transaction of the owner's. */
  readonly keep: (owner: EntityManager) => Promise<void>;
}

/** What the database does not have as the code has it. */
export async function lackingOfCode(
  connection: DataSource | EntityManager,
  kept: readonly KeptOfCode[],
): Promise<readonly KeptOfCode[]> {
  const lacking: KeptOfCode[] = [];
  for (const each of kept) if (!(await each.isKept(connection))) lacking.push(each);
  return lacking;
}
