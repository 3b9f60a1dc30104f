import { EMPTY_ROOT, hashOfLeaf, hashOfNode } from './hash';

/** A perfect subtree as it is completed: on level 0 stand the leaves. */
export type OnCompleted = (level: number, index: number, hash: Buffer) => void;

/** A Merkle tree (RFC 9162 §2.1) that is appended to. It keeps the roots of the perfect subtrees on its right edge and nothing else. */
export class GrowingTree {
  #size = 0;
  /** From the largest to the smallest: one for each bit that is set in the size. */
  readonly #edge: Buffer[] = [];

  constructor(private readonly onCompleted: OnCompleted = () => undefined) {}

  get size(): number {
    return this.#size;
  }

  append(data: Buffer): void {
    let hash = hashOfLeaf(data);
    let index = this.#size;
    this.onCompleted(0, index, hash);
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = hashOfNode(this.#edge.pop() as Buffer, hash);
      index = (index - 1) / 2;
      this.onCompleted(level, index, hash);
    }
    this.#edge.push(hash);
    this.#size += 1;
  }

  root(): Buffer {
    if (this.#edge.length === 0) return EMPTY_ROOT;
    return this.#edge.reduceRight((right, left) => hashOfNode(left, right));
  }
}
