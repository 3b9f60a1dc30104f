import { defineNoun } from '@brobygger/subgraph-kit';
import { CaseNoteRelease, releasesOfYouth } from './case-note-release.entity';
import { CaseNoteReleasePartsResolver, CaseNoteReleaseResolver } from './case-note-release.resolver';
import { createCaseNoteReleaseService } from './case-note-release.service';
import { migrations } from './migrations';

/** What a youth may read of the notes of a record, once the organisation has released it. */
export const caseNoteRelease = defineNoun({
  entities: [CaseNoteRelease],
  migrations,
  rowSources: [releasesOfYouth],
  services: (parts) => ({ caseNoteReleases: createCaseNoteReleaseService(parts) }),
  resolvers: ({ services }) => [new CaseNoteReleaseResolver(services), new CaseNoteReleasePartsResolver()],
});
