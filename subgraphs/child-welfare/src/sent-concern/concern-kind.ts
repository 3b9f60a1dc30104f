import { registerEnumType } from 'type-graphql';

export const ConcernKind = {
  NEGLECT: 'NEGLECT',
  VIOLENCE: 'VIOLENCE',
  SEXUAL_ABUSE: 'SEXUAL_ABUSE',
  SUBSTANCES: 'SUBSTANCES',
  CRIME: 'CRIME',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
  EXPLOITATION: 'EXPLOITATION',
  OTHER: 'OTHER',
} as const;
export type ConcernKind = (typeof ConcernKind)[keyof typeof ConcernKind];
registerEnumType(ConcernKind, {
  name: 'ConcernKind',
  description: 'What a concern report is about.',
  valuesConfig: {
    NEGLECT: { description: 'The youth is not cared for (omsorgssvikt).' },
    VIOLENCE: { description: 'Violence against the youth, or that the youth sees.' },
    SEXUAL_ABUSE: { description: 'Sexual abuse (seksuelle overgrep).' },
    SUBSTANCES: { description: "The youth's own use of alcohol or drugs (rus)." },
    CRIME: { description: 'Offences by the youth (kriminalitet).' },
    EXPLOITATION: { description: 'Somebody uses the youth: debt, labour, human trafficking (utnytting).' },
  },
});
