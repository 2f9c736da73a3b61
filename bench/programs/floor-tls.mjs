// The floor for servers that speak TLS.
import https from 'node:https';
import { signIn } from './three-requests.mjs';

console.log((await signIn(https.request)).length);
