import { loadPersistence, ROOT, serviceNames } from '../services';
import { withTemporaryServer } from '../temporary-server';
import { addMigration } from '../writing/add-migration';
import { readRequest } from '../writing/request';
import { run } from './run';

run(async () => {
  const request = readRequest(process.argv.slice(2), serviceNames(ROOT));
  const persistence = loadPersistence(ROOT, request.service);
  await withTemporaryServer((openDatabase) =>
    addMigration(request, {
      root: ROOT,
      persistence,
      openDatabase,
      clock: () => new Date(),
      say: (line) => void process.stdout.write(`${line}\n`),
    }),
  );
});
