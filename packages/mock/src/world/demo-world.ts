import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../mock-types';

/** Beside the packed code, or at the root of the package in the repository. */
const FILE = [join(__dirname, 'demo-world.json'), join(__dirname, '..', '..', 'demo-world.json')].find(existsSync);

/** The people of the demo world, as `npm run mock:world` has written them down. */
export const readDemoWorld = (): World => JSON.parse(readFileSync(FILE ?? 'demo-world.json', 'utf8')) as World;
