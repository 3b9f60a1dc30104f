import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePage } from './site-page';

/** Lays the pages out in a folder as VitePress builds them, with the pictures and files that they show. */
export function stagePages(root: string, folder: string, pages: readonly SitePage[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { name, text } of pages) {
    const file = join(folder, `${name}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  cpSync(join(root, 'docs', 'console'), join(folder, 'console'), { recursive: true });
  cpSync(join(root, 'docs', 'processing.json'), join(folder, 'public', 'processing.json'));
}
