import { defineNoun, type Noun } from '../noun';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import { createBrukerplanResolver, type BrukerplanDoors } from './brukerplan.resolver';
import { createBrukerplanService, type BrukerplanService } from './brukerplan.service';

/** What a survey of users counted, without names: the same noun in each agency that does the mapping, each over a table of its own. */
export function defineBrukerplan({
  migrations,
  ...doors
}: BrukerplanDoors & Required<Pick<Noun, 'migrations'>>): Noun<{ readonly brukerplan: BrukerplanService }> {
  const BrukerplanResolver = createBrukerplanResolver(doors);
  return defineNoun({
    entities: [BrukerplanSurvey],
    migrations,
    services: (parts) => ({ brukerplan: createBrukerplanService(parts) }),
    resolvers: ({ services }) => [new BrukerplanResolver(services)],
  });
}
