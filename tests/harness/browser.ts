import { existsSync } from 'node:fs';

export const CHROMIUM = '/usr/bin/chromium';
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a browser there is nothing to look with: the tests count as skipped. */
export const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;
