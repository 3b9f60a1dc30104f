import type { ChildWelfareRecordOfYouthQuery } from '../../../generated/graphql';

/** What child welfare keeps of a youth over time, as the record page reads it. */
export type OfChildWelfare = NonNullable<NonNullable<ChildWelfareRecordOfYouthQuery['youth']>['childWelfare']>;

/** A list of it. */
export type Rows = {
  [Name in keyof OfChildWelfare]-?: NonNullable<OfChildWelfare[Name]> extends readonly unknown[] ? Name : never;
}[keyof OfChildWelfare];

/** A row of one of its lists. */
export type Row<Name extends Rows> = Extract<OfChildWelfare[Name], readonly unknown[]>[number];

/** One version of the measures plan. */
export type MeasuresPlan = Row<'measuresPlanVersions'>;
