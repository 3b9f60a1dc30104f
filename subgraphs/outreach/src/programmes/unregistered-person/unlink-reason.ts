import { registerEnumType } from 'type-graphql';

export const UnlinkReason = { WRONG_YOUTH: 'WRONG_YOUTH', OWN_WISH: 'OWN_WISH' } as const;
export type UnlinkReason = (typeof UnlinkReason)[keyof typeof UnlinkReason];
registerEnumType(UnlinkReason, {
  name: 'OutreachUnlinkReason',
  description: "Why a link is undone: it was to another youth than the person, or it is the youth's own wish.",
});
