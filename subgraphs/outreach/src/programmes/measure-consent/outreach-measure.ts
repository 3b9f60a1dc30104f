import { registerEnumType } from 'type-graphql';

export const OutreachMeasure = { OP_GEORGE: 'OP_GEORGE' } as const;
export type OutreachMeasure = (typeof OutreachMeasure)[keyof typeof OutreachMeasure];
registerEnumType(OutreachMeasure, {
  name: 'OutreachMeasure',
  description:
    'A measure that a youth joins by own consent. In OP George it is youth follow-up (ungdomsoppfølging) instead of a fine.',
});
