/**
 * Loaded before the scripts of `npm start` (`node --import`), in plain JavaScript, which any Node
 * reads: an older one would otherwise only say that it knows no `.ts`, and a machine without
 * the dependencies only which of them it missed first.
 */
import { existsSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(new URL('../node_modules/yaml', import.meta.url))) {
  stop('Run "npm ci" first: it installs what this needs, Node 24 included.');
}
if (major < 24) {
  stop(
    `This needs Node 24, and this is Node ${process.versions.node}. Start it with npm, as in "npm start", which uses the Node 24 that "npm ci" installs; if npm has none for this system, install Node 24 yourself.`,
  );
}

// Whoever has seen enough closes the pipe (`npm start | head`), which is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});

function stop(message) {
  console.error(message);
  process.exit(1);
}
