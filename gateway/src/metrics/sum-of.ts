import type { SumOf } from '@brobygger/domain';
import { AggregatorRegistry } from 'prom-client';

/** Puts the metrics of the gateway's workers together, each by its `aggregator`. */
export const sumOf: SumOf = (parts) => AggregatorRegistry.aggregate([...parts]);
