// The floor, as a bundler would write it. An `import` of node:http runs all its getters, which
// load the WebSocket and fetch implementation of Node.
import { signIn } from './three-requests.mjs';

console.log((await signIn(process.getBuiltinModule('node:http').request)).length);
