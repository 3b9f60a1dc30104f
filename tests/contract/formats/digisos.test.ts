import { digisosSoker } from '@brobygger/commands';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { aDigisosSoker } from '../../../tools/commands/src/import/digisos/digisos.test-setup';
import { againstFormat, FORMATS, formatFile } from '../../harness/formats';

const FOLDER = join('digisos', 'json');
const DRAFT_06 = 'ajv/lib/refs/json-schema-draft-06.json';
/** Two types that the folder leaves out, as navikt/soknadsosialhjelp-filformat has them in `json/types` (MIT). */
const TYPES = {
  'types/tidspunkt.json': String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}.\d\d*Z$`,
  'types/dato.json': String.raw`^\d{4}-\d{2}-\d{2}$`,
};
const BASE = 'https://schema.test/';

/** The public schema, compiled. */
function publicSchema(): (value: unknown) => boolean {
  const ajv = new Ajv({ meta: false, logger: false, unknownFormats: 'ignore', schemaId: '$id' });
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  ajv.addMetaSchema(require(DRAFT_06) as object);
  const add = (name: string, schema: object): unknown => ajv.addSchema({ ...schema, $id: BASE + name });
  for (const [name, pattern] of Object.entries(TYPES)) add(name, { type: 'string', pattern });
  const root = join(FORMATS, FOLDER);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  for (const file of files) add(file.split(sep).join('/'), formatFile(FOLDER, file));
  const validate = ajv.getSchema(`${BASE}digisos/soker/digisos-soker.json`);
  return (value) => validate?.(value) === true;
}

/** The value with another in one place of it. */
const withAnother = (whole: unknown, place: number, other: unknown): unknown => {
  let left = place;
  const walk = (value: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(whole);
};

const OTHERS = [null, 1, 1.5, true, '', 'X', '0000', '2026-03-02', [], {}, [{}], { type: 'vilkar' }, 'INNVILGET'];

againstFormat('digisos', 'what is refused here is what the public schema of digisos-soker.json refuses', () => {
  const isOfSchema = publicSchema();
  const isTaken = (value: unknown): boolean => digisosSoker(value, '').length === 0;
  fc.assert(
    fc.property(aDigisosSoker, fc.nat({ max: 80 }), fc.constantFrom(...OTHERS), (file, place, other) => {
      expect([isOfSchema(file), isTaken(file)]).toEqual([true, true]);
      const changed = withAnother(file, place, other);
      expect([changed, isTaken(changed)]).toEqual([changed, isOfSchema(changed)]);
    }),
    { numRuns: 2000 },
  );
});
