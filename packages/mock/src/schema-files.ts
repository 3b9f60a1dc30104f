import type { ServiceName } from '@brobygger/domain';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The schemas stand beside the packed code; in the repository, in its own folder of schemas. */
const FOLDER = [join(__dirname, 'schema'), join(__dirname, '..', '..', '..', 'schema')].find(existsSync) ?? '';

const read = (name: string): string => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');

/** The schema of clients. */
export const readApiSchema = (): string => read('api');

/** The supergraph that the gateway plans over. */
export const readSupergraph = (): string => read('supergraph');

/** The schema of a service, as the supergraph is composed from it. */
export const readServiceSchema = (name: ServiceName): string => read(name);
