import { OWNER_NAMES, type LocalDate, type OwnerName } from '@brobygger/domain';
import { DEMO_YOUTHS } from '@brobygger/demo/cast';
import type { Platform } from '@brobygger/platform';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getNamedType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { createAskService, type Json } from './ask-service';
import type { RecordsPlace } from './capture-records';
import { captureYouth } from './capture-youth';
import { personasOf } from './personas';
import { readRowOwners, type QueryService } from './row-owners';
import { withStableIds } from './stable-ids';

/** The day of the mock's world. Its time stands still at noon of it. */
export const MOCK_DAY: LocalDate = '2026-09-01';

/** The moment that the mock answers at, and the demo world is loaded at to be written down. */
export const MOCK_MOMENT = `${MOCK_DAY}T11:00:00.000Z`;

/** The SDL of a service, by its name. */
export type SdlOf = (service: string) => string;

const ORGANISATIONS = `
select id::text, number, name, agency, sector, municipality, municipality_number as "municipalityNumber", district
from organisation order by agency, name, id`;

/** The demo world of the mock's day as the mock has it, as the text of its file. */
export async function captureWorld(deps: {
  readonly callOf: Platform['callOf'];
  readonly query: QueryService;
  readonly sdlOf: SdlOf;
}): Promise<string> {
  const personas = personasOf(MOCK_DAY);
  const shared = {
    ask: createAskService(deps.callOf),
    query: deps.query,
    owners: await readRowOwners(deps.query),
    places: OWNER_NAMES.map((service) => placeOf(service, schemaOf(deps.sdlOf(service)))),
    registry: schemaOf(deps.sdlOf('consent')),
    personas,
  };
  const youths: Json[] = [];
  for (const { id } of DEMO_YOUTHS) youths.push(await captureYouth(id, shared));
  const world = {
    at: MOCK_MOMENT,
    organisations: await deps.query<Json>('consent', ORGANISATIONS),
    personas: personas.map(({ name, title, caller }) => ({ name, title, ...caller })),
    youths,
  };
  return `${withStableIds(JSON.stringify(world, null, 1))}\n`;
}

const schemaOf = (sdl: string): GraphQLSchema => buildSubgraphSchema(parse(sdl));

function placeOf(service: OwnerName, schema: GraphQLSchema): RecordsPlace {
  const fields = Object.values((schema.getType('Youth') as GraphQLObjectType).getFields());
  const found = fields.find(({ type }) => getNamedType(type).name.endsWith('Records'));
  if (found === undefined) throw new TypeError(`\`${service}\` holds no records`);
  return { service, field: found.name, type: getNamedType(found.type) as GraphQLObjectType };
}
