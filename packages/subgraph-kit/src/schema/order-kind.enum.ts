import { OrderKind } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

// Two services say it, and both the same.
registerEnumType(OrderKind, {
  name: 'OrderKind',
  description:
    'The kind of case in which information is ordered (bvl. § 13-4): an investigation, ordered assistance, an emergency measure, a care ' +
    'order, a behavioural measure, or trafficking. Which they are waits for a jurist.',
});
