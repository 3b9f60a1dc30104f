// The delayed line, in a process of its own.
import { answerParent } from './process.mjs';
import { startDelayedLine } from './delayed-line.mjs';

let line;

answerParent({
  async start(where) {
    line = await startDelayedLine(where);
    return line.port;
  },
  stop: () => line?.stop(),
});
