import type { Manifest } from './manifests';

interface Peer {
  readonly podSelector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly namespaceSelector?: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly ipBlock?: { readonly cidr: string };
}
interface Policy {
  readonly podSelector: { readonly matchLabels?: Readonly<Record<string, string>> };
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly { readonly from?: readonly Peer[] }[];
  readonly egress?: readonly { readonly to?: readonly Peer[] }[];
}

const NAME = 'app.kubernetes.io/name';

const policies = (manifests: readonly Manifest[]): readonly Policy[] =>
  manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(({ spec }) => spec as unknown as Policy);

const ofPods = (all: readonly Policy[], name: string): readonly Policy[] =>
  all.filter(({ podSelector }) => podSelector.matchLabels?.[NAME] === name);

/** The pods of the namespace among the peers; `*` is all of them. */
const namesIn = (peers: readonly Peer[]): readonly string[] =>
  peers.flatMap(({ podSelector, namespaceSelector }) =>
    podSelector === undefined || namespaceSelector !== undefined ? [] : [podSelector.matchLabels?.[NAME] ?? '*'],
  );

/** Whether nobody reaches anybody whom no policy lets by. A rule without a peer lets everybody by. */
export const isClosed = (manifests: readonly Manifest[]): boolean => {
  const all = policies(manifests);
  const closed = all.filter(
    ({ podSelector, policyTypes }) => podSelector.matchLabels === undefined && policyTypes.length === 2,
  );
  const wide = all.some(({ ingress = [], egress = [] }) =>
    [...ingress.map(({ from }) => from), ...egress.map(({ to }) => to)].some((peers) => (peers ?? []).length === 0),
  );
  return closed.length === 1 && closed.every(({ ingress, egress }) => (ingress ?? egress) === undefined) && !wide;
};

/** Who reaches whom within the namespace, `gateway → nav`: only where both sides say so. */
export function edges(manifests: readonly Manifest[], names: readonly string[]): readonly string[] {
  const all = policies(manifests);
  const out = (name: string): readonly string[] =>
    namesIn(ofPods(all, name).flatMap(({ egress = [] }) => egress.flatMap(({ to = [] }) => to)));
  const into = (name: string): readonly string[] =>
    namesIn(ofPods(all, name).flatMap(({ ingress = [] }) => ingress.flatMap(({ from = [] }) => from)));
  const meets = (those: readonly string[], name: string): boolean => those.includes(name) || those.includes('*');
  return names
    .flatMap((from) =>
      names.filter((to) => to !== from && meets(out(from), to) && meets(into(to), from)).map((to) => `${from} → ${to}`),
    )
    .sort();
}

/** The addresses outside the namespace that pods reach. */
export const addressesOf = (manifests: readonly Manifest[], name: string): readonly string[] =>
  ofPods(policies(manifests), name).flatMap(({ egress = [] }) =>
    egress.flatMap(({ to = [] }) => to.flatMap(({ ipBlock }) => (ipBlock === undefined ? [] : [ipBlock.cidr]))),
  );
