import { registerEnumType } from 'type-graphql';

export const LeaderEmployer = { USIT: 'USIT', BFT: 'BFT', KONTAKTSENTER_22B: 'KONTAKTSENTER_22B' } as const;
export type LeaderEmployer = (typeof LeaderEmployer)[keyof typeof LeaderEmployer];
registerEnumType(LeaderEmployer, {
  name: 'OutreachLeaderEmployer',
  description:
    'Who a leader of a group works for: Uteseksjonen (USIT), the family service of the municipality (BFT), or 22B Kontaktsenter.',
});
