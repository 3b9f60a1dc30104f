// The development issuer in a process of its own, since its library is an ES module. What it is told stands in SETTINGS, as JSON.
import { createServer } from 'node:http';
import issuerModule from '../../tools/issuer/dist/development-issuer.js';

const settings = JSON.parse(process.env.SETTINGS);
const issuer = issuerModule.createDevelopmentIssuer({ ...settings, nodeEnv: 'test', clock: () => new Date() });
const server = createServer((request, response) => issuer.callback(request, response));
server.listen(settings.port, '127.0.0.1', () => process.stdout.write('\nready\n'));
process.on('SIGTERM', () => process.exit(0));
