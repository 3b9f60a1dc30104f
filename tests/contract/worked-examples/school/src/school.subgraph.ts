import { defineOwner, type ServicesOfOwner } from '@brobygger/subgraph-kit';
import { attendance } from './attendance';
import { youth } from './youth';

/** The subgraph of the schools: their nouns. */
export const school = defineOwner({ name: 'school', nouns: [youth, attendance] });

/** The schools' own services, behind their mutations. */
export type SchoolServices = ServicesOfOwner<typeof school>;
