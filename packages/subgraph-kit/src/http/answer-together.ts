import { Readable } from 'node:stream';

/** A line for each, as soon as it is there: one that takes long keeps nobody waiting. `answer` must not reject. */
export function answerTogether<Each>(
  all: readonly Each[],
  answer: (each: Each, place: number) => Promise<string>,
): Readable {
  const lines = new Readable({ read: () => undefined });
  const answered = all.map(async (each, place) => lines.push(`${place} ${await answer(each, place)}\n`));
  void Promise.all(answered).then(
    () => lines.push(null),
    (cause: Error) => lines.destroy(cause),
  );
  return lines;
}
