import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePage } from './site-page';

const PICTURE = /\.(webp|png|svg)$/;

/** Lays the pages out in a folder as VitePress builds them, with the pictures and files that they show. */
export function stagePages(root: string, folder: string, pages: readonly SitePage[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, text } of pages) {
    const file = join(folder, `${name}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const isPicture = (path: string): boolean => statSync(path).isDirectory() || PICTURE.test(path);
  cpSync(join(root, 'docs'), folder, { recursive: true, filter: isPicture });
  cpSync(join(root, 'docs', 'processing.json'), join(folder, 'public', 'processing.json'));
}
