import AxeBuilder from '@axe-core/playwright';
import type { IntrospectionQuery } from 'graphql';
import type { Page } from 'playwright-core';
import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** WCAG 2.2 AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Run in the page: what is pointed at and smaller than 24 px. The editor's own field is where its caret is, and nobody points at it. */
const SMALL = `[...document.querySelectorAll('button, a, select, input, summary, [role=button], [role=tab]')]
  .map((each) => ({ each, box: each.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(({ each, box }) => each.outerHTML.slice(0, 80) + ' is ' + box.width + ' × ' + box.height)`;

/** What hinders somebody on the page as it is shown: faults that axe finds, and targets that are too small. */
export async function accessFaultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    // No frame of another site is on the page; with one, all that was looked at would be handed out and back in.
    .setLegacyMode()
    .analyze();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`)),
    ...(await page.evaluate<readonly string[]>(SMALL)),
  ];
}

const READ: Readonly<Record<string, (body: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

/** How something is sent to who takes the encoding, and has it already with the tag. The size is that of what was sent. */
export async function inForm(url: string, encoding: string, tag: string | null = null) {
  const headers = { 'accept-encoding': encoding, ...(tag === null ? {} : { 'if-none-match': tag }) };
  const { response, body } = await get(url, headers);
  const header = (name: string): string | null => response.headers[name]?.toString() ?? null;
  const sentAs = header('content-encoding');
  return {
    status: response.statusCode,
    encoding: sentAs,
    type: header('content-type'),
    vary: header('vary'),
    etag: header('etag'),
    size: body.length,
    text: (body.length === 0 || sentAs === null ? body : (READ[sentAs]?.(body) ?? body)).toString(),
  };
}

async function get(url: string, headers: Readonly<Record<string, string>>) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end();
  });
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { response, body: Buffer.concat(parts) };
}

/** The types and fields of a schema as it was answered, in one order. */
export function shapeOf(answer: string): readonly string[] {
  const { data } = JSON.parse(answer) as { readonly data: IntrospectionQuery };
  return data.__schema.types
    .flatMap((type) => {
      const fields = 'fields' in type ? (type.fields ?? []) : [];
      return [type.name, ...fields.map((field) => `${type.name}.${field.name}: ${JSON.stringify(field.type)}`)];
    })
    .sort();
}
