/**
 * Loaded before the scripts of `npm start` (`node --import`). It is plain JavaScript, which any
 * Node can read. Without it, an old Node would only say that it does not know `.ts`, and a machine
 * without the dependencies would only name the first missing one.
 */
import { existsSync } from 'node:fs';

const [major = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(new URL('../node_modules/yaml', import.meta.url))) {
  stop('Run "npm ci" first. It installs the dependencies and Node 24.');
}
if (major < 24) {
  stop(
    `This needs Node 24, but this is Node ${process.versions.node}. Start it with npm, for example with "npm start": npm uses the Node 24 that "npm ci" installs. If npm has no Node 24 for this system, install it yourself.`,
  );
}

// A closed pipe (`npm start | head`) is not an error.
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
