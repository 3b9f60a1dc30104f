import { EncounterTopic } from '../../field-work/encounter/encounter-topic';
import { OnwardService } from '../../field-work/encounter/onward-service';
import { inYear } from '../../yearly/year-reader';
import { frameOf } from '../report-frame';
import type { ReportReader } from '../report-reader';
import type { Computed, ReportScope } from '../report-scope';
import { shown, suppressParts, type Shown } from '../suppression/suppress-parts';
import type { TopicReport } from './topic-report.type';

type Counts<Key extends string> = Readonly<Partial<Record<Key, number>>>;

interface Counted {
  readonly encounters: number;
  readonly topics: Counts<EncounterTopic>;
  readonly onward: Counts<OnwardService>;
}

type ComputedTopics = Counted & Computed;

const MET = `from encounter where ${inYear('date')} and removed_in is null`;
const countedBy = (column: string): string => `
  coalesce((select json_object_agg(each, encounters) from (
    select each, count(*)::int as encounters from (select unnest(${column}) as each ${MET}) named group by each) counted), '{}')`;

export const TOPIC_REPORT = `
select (select count(*)::int ${MET}) as encounters, ${countedBy('topics')} as topics, ${countedBy('onward_to')} as onward`;

/** Counts what was talked of in a year, in one statement. */
export async function readTopicReport(reports: ReportReader, scope: ReportScope): Promise<ComputedTopics> {
  const counted = await reports.read<Counted>('topic-report', TOPIC_REPORT, scope);
  return { ...counted, isEmpty: counted.encounters === 0 };
}

/** The report as its asker sees it: a topic and the meetings that were not of it add up to all, which the key figures tell. */
export function showTopicReport({ encounters, topics, onward }: ComputedTopics, scope: ReportScope): TopicReport {
  const visible = (count: number): Shown => {
    if (scope.isExact) return count;
    return shown(encounters) === null ? null : suppressParts({ count, rest: encounters - count }).count;
  };
  const listed = <Key extends string>(keys: readonly Key[], counts: Counts<Key>) =>
    keys
      .map((key) => ({ key, encounters: visible(counts[key] ?? 0) }))
      .sort((one, other) => (other.encounters ?? -1) - (one.encounters ?? -1));
  const figures = {
    encounters: scope.isExact ? encounters : shown(encounters),
    topics: listed(Object.values(EncounterTopic), topics).map(({ key, ...rest }) => ({ topic: key, ...rest })),
    onward: listed(Object.values(OnwardService), onward).map(({ key, ...rest }) => ({ service: key, ...rest })),
  };
  return frameOf(figures, {
    scope,
    printed: null,
    reports: [],
    compared: () => [],
    lines: () => [
      ...figures.topics.map((line) => ({ of: 'topic', what: line.topic, encounters: line.encounters })),
      ...figures.onward.map((line) => ({ of: 'onward', what: line.service, encounters: line.encounters })),
    ],
  });
}
