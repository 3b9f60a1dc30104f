import type { Query } from '@brobygger/subgraph-kit';
import {
  formatSignatureLine,
  openNote,
  parseNote,
  proveConsistency,
  writeAddCheckpoint,
  type VerifierKey,
} from '@brobygger/transparency-log';
import { LogFault, LogFaultReason } from './log-fault';
import { createReadNodes } from './read-nodes';

/** Somebody who cosigns the log: another organisation (C2SP `tlog-witness`). */
export interface Witness {
  readonly url: string;
  readonly key: VerifierKey;
}

/** What a witness answered. */
export interface WitnessAnswer {
  readonly status: number;
  readonly body: string;
}

/** Posts the body to a witness; rejects where it does not answer. */
export type AskWitness = (url: string, body: string) => Promise<WitnessAnswer>;

/** What has witnesses cosign the log. */
export interface Witnessing {
  /**
   * Before the log grows for the first time, asks each whether it holds a longer one. Who does not answer is asked again the next time.
   * @throws LogFault where one does, or holds another: the database was restored from a backup, or rewritten
   */
  assertNotAhead(): Promise<void>;
  /** Has each witness cosign the newest checkpoint. What does not succeed is told of, and tried again with the next. */
  cosign(): Promise<void>;
}

const NEWEST = `
select c.origin, c.size::text as size, c.note from log_checkpoint c join log_origin o on o.id = c.origin
where o.name = $1 and c.note is not null order by c.size desc limit 1`;

const COSIGNED = 'select coalesce(max(size), 0)::text as size from log_cosignature where origin = $1 and witness = $2';

const ENTER = `
insert into log_cosignature (origin, size, witness, line) values ($1, $2, $3, $4) on conflict do nothing`;

interface Newest {
  readonly origin: number;
  readonly size: string;
  readonly note: string;
}

const OK = 200;
const CONFLICT = 409;
const NOT_CONSISTENT = 422;

/** Makes what has the witnesses cosign the log of a name. */
export function createWitnessing(deps: {
  readonly query: Query;
  readonly logName: string;
  readonly witnesses: readonly Witness[];
  readonly ask: AskWitness;
  readonly onFailure: (witness: string, cause: unknown) => void;
}): Witnessing {
  const { query, logName, witnesses, ask, onFailure } = deps;
  const heard = new Set<Witness>();
  const newest = async (): Promise<Newest | null> => (await query<Newest>('log-newest', NEWEST, [logName]))[0] ?? null;

  /**
   * Sends what is newest as the successor of what the witness holds; says which size that is where it is another.
   * @throws LogFault where what the witness holds is not the beginning of this log
   */
  async function send({ url, key }: Witness, { origin, size, note }: Newest, oldSize: number): Promise<number | null> {
    const known = Number(size);
    const proof = oldSize === 0 ? [] : await proveConsistency(oldSize, known, createReadNodes(query, origin, known));
    const { status, body } = await ask(url, writeAddCheckpoint({ oldSize, proof, checkpoint: note }));
    if (status === CONFLICT) return sizeIn(body);
    if (status === NOT_CONSISTENT) throw new LogFault(LogFaultReason.OTHER_ROOT);
    if (status !== OK) throw new WitnessRefused(`WITNESS_ANSWERED_${status}`);
    const opened = openNote(`${note}${body}`, [key]);
    if (!opened.ok) throw new WitnessRefused('WITNESS_COSIGNED_OTHERWISE');
    const lines = parseNote(`${note}${body}`);
    const line = lines.ok
      ? lines.value.signatures.find(({ name, keyId }) => name === key.name && keyId === key.id)
      : undefined;
    if (line !== undefined) {
      await query('log-cosign', ENTER, [origin, size, key.name, formatSignatureLine(line).trimEnd()]);
    }
    return null;
  }

  /** @throws LogFault where the witness holds a longer log than the database, or another */
  async function cosignBy(witness: Witness, checkpoint: Newest): Promise<void> {
    const [cosigned] = await query<{ readonly size: string }>('log-cosigned', COSIGNED, [
      checkpoint.origin,
      witness.key.name,
    ]);
    const held = await send(witness, checkpoint, Number(cosigned?.size ?? 0));
    if (held === null) return;
    if (held > Number(checkpoint.size)) throw new LogFault(LogFaultReason.SHORTER);
    if ((await send(witness, checkpoint, held)) !== null) throw new WitnessRefused('WITNESS_MOVES');
  }

  return {
    async assertNotAhead() {
      const checkpoint = await newest();
      if (checkpoint === null) return;
      await Promise.all(
        witnesses
          .filter((witness) => !heard.has(witness))
          .map(async (witness) => {
            try {
              await cosignBy(witness, checkpoint);
              heard.add(witness);
            } catch (cause) {
              if (cause instanceof LogFault) throw cause;
              onFailure(witness.key.name, cause);
            }
          }),
      );
    },
    async cosign() {
      const checkpoint = await newest();
      if (checkpoint === null) return;
      await Promise.all(
        witnesses.map((witness) =>
          cosignBy(witness, checkpoint).catch((cause: unknown) => onFailure(witness.key.name, cause)),
        ),
      );
    },
  };
}

/** @throws WitnessRefused where it is no size */
function sizeIn(body: string): number {
  const [, digits] = /^(0|[1-9]\d{0,15})\n?$/.exec(body) ?? [];
  if (digits === undefined) throw new WitnessRefused('WITNESS_ANSWERED_NO_SIZE');
  return Number(digits);
}

/** What a witness answered that is no cosignature. */
class WitnessRefused extends Error {
  override readonly name = 'WitnessRefused';

  constructor(readonly code: string) {
    super('the witness did not cosign');
  }
}
