import type { MeasuredProcess } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';

/** `/isalive` and `/isready`, and `/metrics` where they are open here too. */
export function addHealth(
  app: FastifyInstance,
  {
    isLeaving,
    whatIsWrong,
  }: { readonly isLeaving?: () => boolean; readonly whatIsWrong: () => Promise<string | null> },
  measured: Pick<MeasuredProcess, 'contentType' | 'metrics'> | null,
): void {
  app.get('/isalive', (_request, reply) => reply.type('text/plain').send('alive'));
  app.get('/isready', async (_request, reply) => {
    const wrong = isLeaving?.() === true ? 'STOPPING' : await whatIsWrong();
    return wrong === null
      ? reply.type('text/plain').send('ready')
      : reply.code(503).type('text/plain').send(`not ready: ${wrong}`);
  });
  if (measured === null) return;
  app.get('/metrics', async (_request, reply) => reply.type(measured.contentType).send(await measured.metrics()));
}
