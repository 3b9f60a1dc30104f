import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { migrations } from './migrations';
import { extremismTalksOfYouth, SensitiveDialogue, sexualityTalksOfYouth } from './sensitive-dialogue.entity';
import { SensitiveDialogueResolver } from './sensitive-dialogue.resolver';
import { createSensitiveDialogueService } from './sensitive-dialogue.service';

/** Talks on what is hard to talk about. */
export const sensitiveDialogue = defineNoun({
  entities: [SensitiveDialogue],
  migrations,
  keepsService: [openWhile(SensitiveDialogue, { closedOn: IsNull() })],
  rowSources: [sexualityTalksOfYouth, extremismTalksOfYouth],
  services: (parts) => ({ sensitiveDialogues: createSensitiveDialogueService(parts) }),
  resolvers: ({ services }) => [new SensitiveDialogueResolver(services)],
});
