import { DataCategory } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

export const SensitiveDialogueKind = {
  SEX_TRADE_TALKS: 'SEX_TRADE_TALKS',
  GENDER_INCONGRUENCE: 'GENDER_INCONGRUENCE',
  EXTREMISM_PREVENTION: 'EXTREMISM_PREVENTION',
} as const;
export type SensitiveDialogueKind = (typeof SensitiveDialogueKind)[keyof typeof SensitiveDialogueKind];
registerEnumType(SensitiveDialogueKind, {
  name: 'OutreachSensitiveDialogueKind',
  description:
    'Talks for youths who sell or exchange sexual services (samtaletilbud), talks about gender incongruence (kjønnsinkongruens), or a ' +
    'dialogue to prevent violent extremism (forebygging av voldelig ekstremisme).',
});

/** What the kind alone discloses, and so what a row of it needs. */
const CATEGORY_OF_KIND = {
  SEX_TRADE_TALKS: DataCategory.OUTREACH_SEXUALITY,
  GENDER_INCONGRUENCE: DataCategory.OUTREACH_SEXUALITY,
  EXTREMISM_PREVENTION: DataCategory.OUTREACH_EXTREMISM,
} as const satisfies Record<SensitiveDialogueKind, DataCategory>;

/** The category that a dialogue of the kind needs to be read. */
export const categoryOfDialogue = (kind: SensitiveDialogueKind): DataCategory => CATEGORY_OF_KIND[kind];
