import { startNode, type NodeProcess } from './node-process';

/** A service of several workers in processes of their own. */
export interface CrewProcess extends NodeProcess {
  /** The process of the worker of that number; resolves when it answers. */
  worker(id: number): Promise<number>;
}

/** Starts a built service with so many workers, and resolves when all of them answer. */
export async function startCrew(
  file: string,
  environment: Readonly<Record<string, string>>,
  size = 2,
): Promise<CrewProcess> {
  const node = startNode(file, { ...environment, LOG_LEVEL: 'info', WORKERS: String(size) });
  async function worker(id: number): Promise<number> {
    const answers = new RegExp(`"worker":${id},"pid":(\\d+),"msg":"a worker answers"`);
    for (;;) {
      const [, pid] = answers.exec(node.spoken()) ?? [];
      if (pid !== undefined) return Number(pid);
      await node.said('a worker answers', node.mark());
    }
  }
  await Promise.all(Array.from({ length: size }, (_, n) => worker(n + 1)));
  return { ...node, worker };
}
