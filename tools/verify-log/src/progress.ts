import type { WriteStream } from 'node:tty';

const [ON_A_TERMINAL, IN_A_FILE] = [10_000, 100_000];

/** Says how far the reading is: in place on a terminal, and a line now and then elsewhere. */
export function showProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>): (count: number) => void {
  const [each, begin, end] = stream.isTTY ? [ON_A_TERMINAL, '\r', ''] : [IN_A_FILE, '', '\n'];
  return (count) => {
    if (count % each === 0) stream.write(`${begin}${count} rows read${end}`);
  };
}
