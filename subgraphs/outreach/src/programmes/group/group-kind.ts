import { registerEnumType } from 'type-graphql';

export const GroupKind = {
  BOYS_GROUP: 'BOYS_GROUP',
  GIRLS_GROUP: 'GIRLS_GROUP',
  LADE_MOTOR_RACING: 'LADE_MOTOR_RACING',
} as const;
export type GroupKind = (typeof GroupKind)[keyof typeof GroupKind];
registerEnumType(GroupKind, {
  name: 'OutreachGroupKind',
  description:
    "The boys' group (Hvem Hva Mann), the group for girls and transgender youths (Forumet), or Lade Motor Racing (bilcross).",
});
