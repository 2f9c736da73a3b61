// The floor with what only a bundle gets: `import` of node:http runs its every getter, which
// loads the WebSocket and fetch implementation of Node.
import { signIn } from './three-requests.mjs';

console.log((await signIn(process.getBuiltinModule('node:http').request)).length);
