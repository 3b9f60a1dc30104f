import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files stand in one folder. */
const A_FOLDER = 1000;

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** `000000001/234`: where the file of this number stands, so that no folder grows without end. */
export const placeOf = (number: number): readonly [folder: string, file: string] => [
  digits(Math.floor(number / A_FOLDER), 9),
  digits(number % A_FOLDER, 3),
];

/** The largest number of which there is a file, or `null` where there is none. */
export async function lastNumber(root: string): Promise<number | null> {
  const folders = (await namesIn(root, /^\d{9}$/)).toReversed();
  for (const folder of folders) {
    // A folder is empty where a process ended between making it and its first file.
    const file = (await namesIn(join(root, folder), /^\d{3}$/)).at(-1);
    if (file !== undefined) return Number(folder) * A_FOLDER + Number(file);
  }
  return null;
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}
