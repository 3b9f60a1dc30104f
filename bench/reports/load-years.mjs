// Loads the years in a process of its own, so that what it needs in memory can be told.
import { createRequire } from 'node:module';
import { answerParent } from '../process.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { loadUsit2016 } = require('@brobygger/demo/usit2016');

/** The years in turn: a terminal sees one line that moves, anything else every tenth year. */
function showProgress(years) {
  let done = 0;
  return () => {
    done += 1;
    const line = `  loaded ${done} of ${years.length} years, at most ${maxRssMb().toFixed(0)} MB resident`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === years.length ? '\n' : ''}`);
    else if (done % 10 === 0 || done === years.length) process.stderr.write(`${line}\n`);
  };
}

/** Of the whole life of this process. */
const maxRssMb = () => process.resourceUsage().maxRSS / 1024;

async function start({ databases, years }) {
  const began = performance.now();
  await loadUsit2016(databases, years, { onProgress: () => undefined, onYear: showProgress(years) });
  return { years: years.length, seconds: (performance.now() - began) / 1000, maxRssMb: maxRssMb() };
}

answerParent({ start });
