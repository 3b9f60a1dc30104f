import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OF_JSON = /\.(json|jsonl|ndjson)$/;

/** The file itself; or the files of JSON in a folder and below, by name. Links are not followed. */
export function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && OF_JSON.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
