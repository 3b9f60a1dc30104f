#!/usr/bin/env node
// In the repository: npm links what is there when it installs, and what is built comes later.
import '../dist/brobygger.js';
