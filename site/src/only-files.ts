import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCRIPT = /<script id="[\w-]+">([\s\S]*?)<\/script>/g;

/** The styles that VitePress's own parts have before their scripts run; the site's style sheet has them. */
const STYLE = / style="(?:--vp-vh:0px;|position:relative;)"/g;

/**
 * Leaves nothing in a page that the content security policy does not admit: what VitePress writes between script tags is put into files,
 * which run at the same moment.
 */
export function onlyFiles(html: string, { folder, base }: { readonly folder: string; readonly base: string }): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  return html.replaceAll(STYLE, '').replaceAll(SCRIPT, (_, script: string) => {
    const name = `assets/page.${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
    writeFileSync(join(folder, name), script);
    return `<script src="${base}${name}"></script>`;
  });
}
