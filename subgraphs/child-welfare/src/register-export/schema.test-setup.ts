import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const AT = join(__dirname, '../../../../../shared/formats/ssb-barnevern/Barnevern_v4.0.1.xsd');

/** The register's schema 4.0.1, which is not part of this project: it lies beside the checkout, or is absent. */
export const schema = existsSync(AT) ? readFileSync(AT, 'utf8') : null;

if (schema === null) {
  process.stderr.write(`what is validated with the schema of the register is skipped: there is no ${AT}\n`);
}

/** `test` where the schema is there, and otherwise a test that is skipped. */
export const testWithSchema = schema === null ? test.skip : test;

/** What is wrong with the documents by the schema, one line each; all of them are looked at in one go. */
export async function faultsBySchema(documents: readonly string[]): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: documents.map((contents, n) => ({ fileName: `${n}.xml`, contents })),
    schema: [schema ?? ''],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
}
