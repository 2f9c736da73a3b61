// The floor to compare a sign-in with: the same three requests, written only with Node. It masks
// nothing, checks nothing and retries nothing.
import http from 'node:http';
import { signIn } from './three-requests.mjs';

console.log((await signIn(http.request)).length);
