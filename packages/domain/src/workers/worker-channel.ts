import { setImmediate as afterReading } from 'node:timers/promises';

/** The line between the primary and one worker: each tells the other, and asks it. */
export interface WorkerChannel {
  tell(topic: string, content: unknown): void;
  /** @throws WorkerSilent where no answer comes in time, or the other side cannot give one */
  ask(topic: string, content: unknown, withinMs?: number): Promise<unknown>;
  /** What is done when the other side tells of the topic; where it asks, what this returns is the answer. */
  hear(topic: string, listener: (content: unknown) => unknown): void;
  /** Takes in what came over the line. */
  receive(message: unknown): void;
}

/** The other process did not answer. */
export class WorkerSilent extends Error {
  override readonly name = 'WorkerSilent';

  constructor(topic: string) {
    super(`no answer about \`${topic}\` from the other process of the service`);
  }
}

/** Both are on one machine, and neither does anything that takes long but the work of requests. */
const ANSWER_WITHIN_MS = 1000;

interface Said {
  readonly topic: string;
  readonly content: unknown;
  /** By which the answer is known; absent where none is wanted. */
  readonly question?: number;
}
interface Answered {
  readonly answers: number;
  readonly answer?: unknown;
  readonly hasFailed?: true;
}

/** Makes one end of the line over what sends to the other. */
export function createWorkerChannel(send: (message: Said | Answered) => void): WorkerChannel {
  const listeners = new Map<string, (content: unknown) => unknown>();
  const open = new Map<number, (answered: Answered) => void>();
  let questions = 0;

  async function answer({ topic, content, question }: Said): Promise<void> {
    try {
      const listener = listeners.get(topic);
      if (listener === undefined) throw new WorkerSilent(topic);
      const said = await listener(content);
      if (question !== undefined) send({ answers: question, answer: said });
    } catch {
      if (question !== undefined) send({ answers: question, hasFailed: true });
    }
  }

  return {
    tell: (topic, content) => send({ topic, content }),
    hear: (topic, listener) => void listeners.set(topic, listener),
    ask(topic, content, withinMs = ANSWER_WITHIN_MS) {
      const question = (questions += 1);
      return new Promise((resolve, reject) => {
        // Of a process that was held itself the time has run out, and the answer waits to be read.
        const timer = setTimeout(
          () => void afterReading().then(() => settle({ answers: question, hasFailed: true })),
          withinMs,
        );
        timer.unref();
        function settle({ answer: said, hasFailed }: Answered): void {
          clearTimeout(timer);
          open.delete(question);
          if (hasFailed === true) reject(new WorkerSilent(topic));
          else resolve(said);
        }
        open.set(question, settle);
        send({ topic, content, question });
      });
    },
    receive(message) {
      const { topic, answers } = message as Partial<Said & Answered>;
      if (typeof answers === 'number') open.get(answers)?.(message as Answered);
      else if (typeof topic === 'string') void answer(message as Said);
    },
  };
}
