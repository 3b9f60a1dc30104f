import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal } from '../refusal';

/** The folder of each entity's file below a service's sources, by the name of its class. */
export function foldersOfEntities(sources: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(sources)
      .filter((file) => file.endsWith('.entity.ts'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/^@Entity\([\s\S]*?^export (?:abstract )?class (\w+)/gm)].map(
          ([, name = '']) => [name, pathOf(sources, dirname(file))] as const,
        ),
      ),
  );
}

/**
 * The one folder below a service's sources that ends in the words: `rent`, or `follow-up/group` where one name is not enough.
 * @throws Refusal when there is none, or more than one
 */
export function findNounFolder(service: string, sources: string, words: string): string {
  const folders = [...new Set(filesIn(sources).map((file) => pathOf(sources, dirname(file))))].filter(
    (each) => each !== '',
  );
  const exact = folders.filter((folder) => folder === words);
  const found = exact.length === 1 ? exact : folders.filter((folder) => folder.endsWith(`/${words}`));
  const [folder] = found;
  if (folder === undefined) throw new Refusal(`\`${service}\` has no folder \`${words}\`: it has ${listed(folders)}`);
  if (found.length > 1) {
    throw new Refusal(`\`${words}\` is not one folder of \`${service}\`: say which of ${listed(found)}`);
  }
  return folder;
}

/** Whether a folder is the noun's, or below it. */
export const isWithin = (noun: string, folder: string): boolean => folder === noun || folder.startsWith(`${noun}/`);

const listed = (folders: readonly string[]): string =>
  [...folders]
    .sort()
    .map((folder) => `\`${folder}\``)
    .join(', ');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

const pathOf = (sources: string, folder: string): string => relative(sources, folder).split(sep).join('/');
