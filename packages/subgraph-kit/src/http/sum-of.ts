import type { SumOf } from '@brobygger/domain';
import { AggregatorRegistry } from 'prom-client';

/** Puts the metrics of a service's workers together, each by its `aggregator`. */
export const sumOf: SumOf = (parts) => AggregatorRegistry.aggregate([...parts]);
