// First of all imports: it tells the editor where its workers are, and the editor asks as soon as it is loaded.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './index.css';
import { createRoot } from 'react-dom/client';
import { loadCatalogue } from './catalogue';
import { Playground } from './playground';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element `root`');
createRoot(root).render(<Playground catalogue={await loadCatalogue()} />);
